package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.util.Optional;

final class SignInUseCase implements SignIn {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final Passwords passwords;
    private final Users users;
    private final Sessions sessions;
    private final SessionEvents events;
    private final FailedSignIns failedSignIns;

    SignInUseCase(
            Foundation foundation,
            SecretDigester digester,
            Passwords passwords,
            Users users,
            Sessions sessions,
            SessionEvents events,
            FailedSignIns failedSignIns) {
        this.foundation = foundation;
        this.digester = digester;
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.events = events;
        this.failedSignIns = failedSignIns;
    }

    @Override
    public Result signIn(Command command) {
        Optional<User> user = foundation.inTransaction(() -> users.findByEmail(command.email()));
        Optional<PasswordHash> hash =
                user.flatMap(found -> foundation.inTransaction(() -> users.findPassword(found.id())));
        if (!matches(command.password(), hash)) {
            AccessRefusal.SignInFailed failure = new AccessRefusal.SignInFailed();
            user.ifPresent(found -> failedSignIns.record(found, failure, command.origin()));
            throw failure;
        }
        return foundation.inTransaction(() -> begin(user.orElseThrow(), command));
    }

    private boolean matches(Password password, Optional<PasswordHash> hash) {
        if (hash.isEmpty()) {
            passwords.pretendToMatch(password);
            return false;
        }
        return passwords.matches(password, hash.get());
    }

    private Result begin(User user, Command command) {
        Secret token = foundation.newSecret(SecretPrefix.SESSION);
        Session session =
                Session.begin(new SessionId(foundation.newId()), user.id(), digester.digest(token), foundation.now());
        sessions.add(session);
        events.created(session, user, command.origin());
        return new Result(token, session.expiresAt());
    }
}
