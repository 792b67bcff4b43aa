package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.workspace.Workspaces;

/** Wires the use cases of sessions. */
public record SessionUseCases(SignIn signIn, SignOut signOut, DescribeCaller describeCaller) {

    public static SessionUseCases wire(
            Foundation foundation,
            Actors actors,
            AuditTrail auditTrail,
            SecretDigester digester,
            Passwords passwords,
            Users users,
            Members members,
            Workspaces workspaces,
            Sessions sessions) {
        SessionEvents events = new SessionEvents(foundation, auditTrail);
        return new SessionUseCases(
                new SignInUseCase(foundation, digester, passwords, users, sessions, events),
                new SignOutUseCase(foundation, users, sessions, events),
                new DescribeCallerUseCase(foundation, actors, users, members, workspaces));
    }

    /** These, where signing in counts its failures, and is refused after too many. */
    public SessionUseCases throttledBy(FailedAttempts failedAttempts) {
        return new SessionUseCases(new ThrottledSignIn(signIn, failedAttempts), signOut, describeCaller);
    }
}
