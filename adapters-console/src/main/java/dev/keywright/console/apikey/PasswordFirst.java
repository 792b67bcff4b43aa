package dev.keywright.console.apikey;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Proof;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.Password;
import java.util.Optional;
import java.util.function.Function;

/** Asks for the password before a service key gets a secret, where the last proof of it is old: the secret would outlive the session. */
public final class PasswordFirst {

    static final String FIELD = "password";

    private final Tools tools;

    public PasswordFirst(Tools tools) {
        this.tools = tools;
    }

    /** Whether the form must have it. */
    public boolean isNeeded(WorkspaceVisit visit) {
        return !tools.proof().isRecent(visit);
    }

    /**
     * Carries the form out once the password was given; a wrong one is noted in the form.
     *
     * @param refused shows the form again
     */
    public ConsoleAnswer then(
            WorkspaceVisit visit,
            Form form,
            Function<WorkspaceVisit, ConsoleAnswer> work,
            Function<WorkspaceVisit, ConsoleAnswer> refused) {
        if (!isNeeded(visit)) {
            return work.apply(visit);
        }
        Optional<Password> password = form.parseUnseen(FIELD, "Password", Password::new);
        if (form.isRefused()) {
            return refused.apply(visit);
        }
        try {
            Proof.Renewed renewed = tools.proof().renew(visit, password.orElseThrow());
            return tools.newSession().onto(work.apply(renewed.visit()), renewed.session());
        } catch (AccessRefusal.SignInFailed e) {
            form.refuse(FIELD, "This isn't your password.");
            return refused.apply(visit);
        } catch (LimitRefusal e) {
            form.refuse(FIELD, e);
            return refused.apply(visit);
        }
    }
}
