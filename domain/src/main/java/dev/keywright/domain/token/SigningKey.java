package dev.keywright.domain.token;

import java.time.Instant;

/**
 * A signing key as it is stored.
 *
 * @param publicJwk the public half, as JSON (RFC 7517)
 * @param wrappedPrivateKey the private half, encrypted under the master key
 * @param createdAt when it was made and published, by the database's clock
 * @param activatesAt from when on it signs, by the database's clock
 */
public record SigningKey(
        KeyId id,
        SigningAlgorithm algorithm,
        String publicJwk,
        WrappedKey wrappedPrivateKey,
        Instant createdAt,
        Instant activatesAt) {

    /** Whether it may sign at that moment. */
    public boolean isActive(Instant databaseTime) {
        return !databaseTime.isBefore(activatesAt);
    }
}
