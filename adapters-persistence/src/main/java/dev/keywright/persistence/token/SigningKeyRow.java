package dev.keywright.persistence.token;

import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.WrappedKey;
import java.time.Instant;

/** A row of {@code signing_key}. */
record SigningKeyRow(
        KeyId id,
        SigningAlgorithm algorithm,
        String publicJwk,
        WrappedKey wrappedPrivateKey,
        Instant createdAt,
        Instant activatesAt) {}
