package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key_secret}. */
record KeySecretRow(
        SecretId id,
        ClientId clientId,
        @Nested SecretDigest digest,
        String hint,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant lastUsedAt) {}
