package dev.keywright.console.member;

import dev.keywright.application.member.AcceptInvitation;
import dev.keywright.console.page.Tools;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Name;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.Map;
import java.util.Optional;

/**
 * Lets whoever has an invitation's link accept it. Looking at the page uses nothing up. The link has the token behind its #, which browsers
 * don't send, so that no log has it; a script puts it into the form, or the person does.
 */
final class AcceptHandler {

    private final Tools tools;

    AcceptHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(ConsoleRequest request, Map<String, String> parts) {
        return show(200, request, request.query("token").orElse(""), Form.blank());
    }

    ConsoleAnswer accept(ConsoleRequest request, Map<String, String> parts) {
        Form form = Form.of(request);
        String token = form.unseen("token").strip();
        Optional<Secret> invitation = form.parseUnseen("token", "Invitation", AcceptHandler::invitation);
        Optional<Name> name = form.parse("name", "Name", Name::new);
        Optional<Password> password = form.parseUnseen("password", "Password", Password::new);
        if (form.isRefused()) {
            return show(422, request, token, form);
        }
        try {
            tools.useCases()
                    .members()
                    .acceptInvitation()
                    .accept(new AcceptInvitation.Command(
                            invitation.orElseThrow(), name.orElseThrow(), password.orElseThrow(), request.origin()));
            return ConsoleAnswer.seeOther("/sign-in?done=joined");
        } catch (MemberRefusal.PasswordMismatch e) {
            return show(422, request, token, form.refuse("password", e));
        } catch (LimitRefusal e) {
            return show(429, request, token, form.refuse("", e));
        } catch (MemberRefusal.InvitationNotValid e) {
            return show(422, request, token, form.refuse("", e));
        }
    }

    private static Secret invitation(String text) {
        return Secret.parse(text.strip())
                .filter(secret -> secret.prefix() == SecretPrefix.INVITATION)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be all of the link's part after the #, which begins with kwi_"));
    }

    private ConsoleAnswer show(int status, ConsoleRequest request, String token, Form form) {
        return tools.views()
                .show(
                        status,
                        "member/accept",
                        new AcceptPage(tools.shells().outside(request, "Accept invitation"), token, form));
    }
}
