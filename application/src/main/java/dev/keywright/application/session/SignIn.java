package dev.keywright.application.session;

import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;
import java.time.Instant;

/** Begins a session for who knows a user's email address and password. */
@FunctionalInterface
public interface SignIn {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.SignInFailed if one of them is wrong; which of them, nothing tells, nor the time it took
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures where failures are counted, after too many of them
     */
    Result signIn(Command command);

    record Command(EmailAddress email, Password password, Origin origin) {}

    /** @param token the session token, which can't be had again */
    record Result(Secret token, Instant expiresAt) {}
}
