package dev.keywright.console.session;

import dev.keywright.application.session.ChangePassword;
import dev.keywright.application.session.EndSession;
import dev.keywright.application.session.ListSessions;
import dev.keywright.application.session.SignIn;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.NewSession;
import dev.keywright.console.visit.Visit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.session.SessionRefusal;
import java.util.Optional;

/** Shows someone's own sessions, ends them, and changes the password: all sessions end with it, and one begins here. */
final class AccountHandler {

    private static final String PAGE = "/account/security";

    private final Tools tools;
    private final NewSession newSession;

    AccountHandler(Tools tools, NewSession newSession) {
        this.tools = tools;
        this.newSession = newSession;
    }

    ConsoleAnswer show(Visit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer endSession(Visit visit) {
        SessionId session =
                Ids.find(visit.part("session")).map(SessionId::new).orElseThrow(SessionRefusal.SessionNotFound::new);
        tools.useCases().sessions().endSession().end(new EndSession.Command(visit.call(), session));
        return ConsoleAnswer.seeOther(PAGE + "?done=session-over");
    }

    ConsoleAnswer changePassword(Visit visit) {
        Form form = Form.of(visit.request());
        Optional<Password> current = form.parseUnseen("current", "Current password", Password::new);
        Optional<Password> next = form.parseUnseen("next", "New password", Password::new);
        if (form.isRefused()) {
            return show(422, visit, form);
        }
        try {
            tools.useCases()
                    .sessions()
                    .changePassword()
                    .change(new ChangePassword.Command(visit.call(), current.orElseThrow(), next.orElseThrow()));
        } catch (SessionRefusal.WrongPassword | LimitRefusal e) {
            return show(422, visit, form.refuse("current", e));
        }
        SignIn.Result session = tools.useCases()
                .sessions()
                .signIn()
                .signIn(new SignIn.Command(
                        visit.user().email(),
                        next.orElseThrow(),
                        visit.request().origin()));
        return newSession.onto(ConsoleAnswer.seeOther(PAGE + "?done=password-changed"), session);
    }

    private ConsoleAnswer show(int status, Visit visit, Form form) {
        ListSessions.Result mine = tools.useCases().sessions().listSessions().list(visit.call());
        return tools.views()
                .show(
                        status,
                        "session/account",
                        AccountPage.of(
                                tools.shells().of(visit, "Sessions and password"),
                                form,
                                mine,
                                tools.clock().instant()));
    }
}
