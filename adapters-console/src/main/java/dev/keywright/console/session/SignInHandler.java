package dev.keywright.console.session;

import dev.keywright.application.session.SignIn;
import dev.keywright.console.page.Shells;
import dev.keywright.console.page.Views;
import dev.keywright.console.visit.NewSession;
import dev.keywright.console.visit.SignInFirst;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import java.util.Map;
import java.util.Optional;

/** Signs people in. Each time begins a session with an id of its own. */
final class SignInHandler {

    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;

    private final SignIn signIn;
    private final Shells shells;
    private final Views views;
    private final NewSession newSession;

    SignInHandler(SignIn signIn, Shells shells, Views views, NewSession newSession) {
        this.signIn = signIn;
        this.shells = shells;
        this.views = views;
        this.newSession = newSession;
    }

    ConsoleAnswer show(ConsoleRequest request, Map<String, String> parts) {
        Form form = Form.blank().preset("email", request.query("email").orElse(""));
        return show(200, request, form, request.query("next").orElse(""));
    }

    ConsoleAnswer signIn(ConsoleRequest request, Map<String, String> parts) {
        Form form = Form.of(request);
        String next = form.text("next");
        Optional<EmailAddress> email = form.parse("email", "Email", EmailAddress::new);
        Optional<Password> password = form.parseUnseen("password", "Password", Password::new);
        if (form.isRefused()) {
            return show(REFUSED, request, form, next);
        }
        try {
            SignIn.Result session =
                    signIn.signIn(new SignIn.Command(email.orElseThrow(), password.orElseThrow(), request.origin()));
            return newSession.onto(ConsoleAnswer.seeOther(SignInFirst.isOurs(next) ? next : "/"), session);
        } catch (AccessRefusal.SignInFailed e) {
            return show(REFUSED, request, form.refuse("", e), next);
        } catch (LimitRefusal e) {
            return show(TOO_MANY, request, form.refuse("", e), next);
        }
    }

    private ConsoleAnswer show(int status, ConsoleRequest request, Form form, String next) {
        return views.show(status, "session/sign-in", new SignInPage(shells.outside(request, "Sign in"), form, next));
    }
}
