package dev.keywright.domain.session;

import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * A user's signed-in session, good for 12 hours unless it is ended before.
 *
 * @param digest of the session token; the token itself is shown once and not kept
 */
public record Session(SessionId id, UserId user, SecretDigest digest, Instant createdAt, Instant expiresAt) {

    /** How long a session lasts. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    public static Session begin(SessionId id, UserId user, SecretDigest digest, Instant now) {
        return new Session(id, user, digest, now, now.plus(LIFETIME));
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
