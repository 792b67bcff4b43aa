package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.audit.RepeatedRefusals;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.workspace.Workspaces;

/** Wires the use cases of sessions. */
public record SessionUseCases(
        SignIn signIn,
        SignOut signOut,
        DescribeCaller describeCaller,
        ListSessions listSessions,
        EndSession endSession,
        ChangePassword changePassword) {

    public static SessionUseCases wire(
            Foundation foundation,
            Actors actors,
            AuditTrail auditTrail,
            SecretDigester digester,
            Passwords passwords,
            Users users,
            Members members,
            Workspaces workspaces,
            Sessions sessions,
            RepeatedRefusals refusals) {
        SessionEvents events = new SessionEvents(foundation, auditTrail);
        OwnSessions own = new OwnSessions(foundation, users, sessions, events);
        return new SessionUseCases(
                new SignInUseCase(
                        foundation,
                        digester,
                        passwords,
                        users,
                        sessions,
                        events,
                        new FailedSignIns(foundation, actors, members, refusals)),
                new SignOutUseCase(foundation, users, sessions, events),
                new DescribeCallerUseCase(foundation, actors, users, members, workspaces),
                own,
                own,
                new ChangePasswordUseCase(foundation, passwords, users, sessions, events, FailedAttempts.ignored()));
    }

    /** These, where signing in and changing the password count their failures, and are refused after too many. */
    public SessionUseCases throttledBy(FailedAttempts failedAttempts) {
        return new SessionUseCases(
                new ThrottledSignIn(signIn, failedAttempts),
                signOut,
                describeCaller,
                listSessions,
                endSession,
                changePassword instanceof ChangePasswordUseCase change
                        ? change.throttledBy(failedAttempts)
                        : changePassword);
    }
}
