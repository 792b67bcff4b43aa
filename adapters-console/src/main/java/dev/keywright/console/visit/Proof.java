package dev.keywright.console.visit;

import dev.keywright.application.session.ListSessions;
import dev.keywright.application.session.SessionUseCases;
import dev.keywright.application.session.SignIn;
import dev.keywright.domain.member.Password;
import java.time.Clock;
import java.time.Duration;

/**
 * When someone last proved by the password to be who they are: when the session began. What would outlive the person asks for it again, and
 * the proof begins a new session in the place of the old one.
 */
public final class Proof {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final SessionUseCases sessions;
    private final Clock clock;

    public Proof(SessionUseCases sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A visit in a new session.
     *
     * @param session which the browser must be told of
     */
    public record Renewed(WorkspaceVisit visit, SignIn.Result session) {}

    /** Whether the last proof is at most 15 minutes old. */
    public boolean isRecent(WorkspaceVisit visit) {
        ListSessions.Result mine = sessions.listSessions().list(visit.call());
        return mine.sessions().stream()
                .filter(session -> session.id().equals(mine.current()))
                .anyMatch(session -> session.createdAt().isAfter(clock.instant().minus(GOOD_FOR)));
    }

    /**
     * Takes the password as a new proof, and ends the old session.
     *
     * @throws dev.keywright.domain.access.AccessRefusal.SignInFailed if it isn't the visitor's
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures if there were too many wrong ones
     */
    public Renewed renew(WorkspaceVisit visit, Password password) {
        SignIn.Result session = sessions.signIn()
                .signIn(new SignIn.Command(
                        visit.visit().user().email(), password, visit.request().origin()));
        sessions.signOut().signOut(visit.call());
        return new Renewed(visit.movedTo(session.token()), session);
    }
}
