package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.member.Users;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.session.SessionId;

final class SignOutUseCase implements SignOut {

    private final Foundation foundation;
    private final Users users;
    private final Sessions sessions;
    private final SessionEvents events;

    SignOutUseCase(Foundation foundation, Users users, Sessions sessions, SessionEvents events) {
        this.foundation = foundation;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public void signOut(Call call) {
        if (!(call.caller() instanceof Caller.SignedIn caller)) {
            throw AccessRefusal.UserRequired.withSession();
        }
        SessionId session = caller.session();
        if (session == null) {
            throw new IllegalArgumentException(
                    "the embedding application signed this user in, so it signs the user out");
        }
        foundation.inTransaction(() -> {
            sessions.end(session);
            users.find(caller.user()).ifPresent(user -> events.ended(session, user, call.origin()));
            return null;
        });
    }
}
