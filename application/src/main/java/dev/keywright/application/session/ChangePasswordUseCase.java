package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Caller;
import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.session.SessionRefusal;

final class ChangePasswordUseCase implements ChangePassword {

    private final Foundation foundation;
    private final Passwords passwords;
    private final Users users;
    private final Sessions sessions;
    private final SessionEvents events;
    private final FailedAttempts failedAttempts;

    ChangePasswordUseCase(
            Foundation foundation,
            Passwords passwords,
            Users users,
            Sessions sessions,
            SessionEvents events,
            FailedAttempts failedAttempts) {
        this.foundation = foundation;
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
        this.failedAttempts = failedAttempts;
    }

    /** The same, counting wrong passwords: who found a session open must not get to guess at length. */
    ChangePasswordUseCase throttledBy(FailedAttempts attempts) {
        return new ChangePasswordUseCase(foundation, passwords, users, sessions, events, attempts);
    }

    @Override
    public void change(Command command) {
        Caller.SignedIn caller = SignedInUser.of(command.call());
        User user =
                foundation.inTransaction(() -> users.find(caller.user()).orElseThrow(AccessRefusal.InvalidBearer::new));
        prove(user, command);
        PasswordHash next = passwords.hash(command.next());
        foundation.inTransaction(() -> {
            users.setPassword(user.id(), next);
            sessions.endAllOf(user.id());
            events.passwordChanged(user, command.call().origin());
            return null;
        });
    }

    private void prove(User user, Command command) {
        Attempt attempt = Attempt.toSignIn(command.call().origin(), user.email());
        failedAttempts.refuseIfTooMany(attempt);
        boolean right = foundation
                .inTransaction(() -> users.findPassword(user.id()))
                .filter(hash -> passwords.matches(command.current(), hash))
                .isPresent();
        if (!right) {
            failedAttempts.add(attempt);
            throw new SessionRefusal.WrongPassword();
        }
    }
}
