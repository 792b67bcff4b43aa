package dev.keywright.application.token;

import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.time.Instant;

/** Makes signing keys. */
@FunctionalInterface
public interface SigningKeyFactory {

    /** A new key pair, its private half encrypted under the master key. */
    SigningKey generate(SigningAlgorithm algorithm, Instant createdAt, Instant activatesAt);
}
