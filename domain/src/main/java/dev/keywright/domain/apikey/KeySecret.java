package dev.keywright.domain.apikey;

import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a client secret.
 *
 * @param hint the prefix and last four characters, to recognise it by
 * @param expiresAt from when on it no longer works, or null for as long as its key does
 * @param endedAt when it was ended, whatever the clocks say elsewhere; or null if nobody ended it
 * @param lastUsedAt when it last got a token, or null for never
 */
public record KeySecret(
        SecretId id,
        SecretDigest digest,
        String hint,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant lastUsedAt) {

    /** What is kept of a new secret. */
    public static KeySecret of(SecretId id, Secret secret, SecretDigest digest, Instant now) {
        return new KeySecret(id, digest, secret.hint(), now, null, null, null);
    }

    /** Whether it works at that moment, if its key does. */
    public boolean isLive(Instant now) {
        return endedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** From when on it doesn't work, ended or expired, whichever is first; or null for as long as its key does. */
    public @Nullable Instant end() {
        if (endedAt == null || expiresAt == null) {
            return endedAt == null ? expiresAt : endedAt;
        }
        return endedAt.isBefore(expiresAt) ? endedAt : expiresAt;
    }

    /** The same secret, ended. One that ended before keeps its time. */
    KeySecret ended(Instant now) {
        return endedAt == null ? with(expiresAt, now) : this;
    }

    /** The same secret, which expires then at the latest: an end is never put off. */
    KeySecret expiringBy(Instant end) {
        return expiresAt == null || end.isBefore(expiresAt) ? with(end, endedAt) : this;
    }

    private KeySecret with(@Nullable Instant newExpiresAt, @Nullable Instant newEndedAt) {
        return new KeySecret(id, digest, hint, createdAt, newExpiresAt, newEndedAt, lastUsedAt);
    }
}
