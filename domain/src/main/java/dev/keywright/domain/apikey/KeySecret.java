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
 * @param lastUsedAt when it last got a token, or null for never
 */
public record KeySecret(
        SecretId id,
        SecretDigest digest,
        String hint,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** What is kept of a new secret. */
    public static KeySecret of(SecretId id, Secret secret, SecretDigest digest, Instant now) {
        return new KeySecret(id, digest, secret.hint(), now, null, null);
    }
}
