package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.member.Users;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.session.SessionRefusal;

/** What people can do with their own sessions besides beginning them. */
final class OwnSessions implements ListSessions, EndSession {

    private final Foundation foundation;
    private final Users users;
    private final Sessions sessions;
    private final SessionEvents events;

    OwnSessions(Foundation foundation, Users users, Sessions sessions, SessionEvents events) {
        this.foundation = foundation;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public Result list(Call call) {
        Caller.SignedIn caller = SignedInUser.of(call);
        return foundation.inTransaction(
                () -> new Result(sessions.listOf(caller.user(), foundation.now()), caller.session()));
    }

    @Override
    public void end(Command command) {
        Caller.SignedIn caller = SignedInUser.of(command.call());
        foundation.inTransaction(() -> {
            boolean own = sessions.listOf(caller.user(), foundation.now()).stream()
                    .anyMatch(session -> session.id().equals(command.session()));
            if (!own) {
                throw new SessionRefusal.SessionNotFound();
            }
            sessions.end(command.session());
            events.ended(
                    command.session(),
                    users.find(caller.user()).orElseThrow(AccessRefusal.InvalidBearer::new),
                    command.call().origin());
            return null;
        });
    }
}
