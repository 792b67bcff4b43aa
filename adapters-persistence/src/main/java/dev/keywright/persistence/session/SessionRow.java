package dev.keywright.persistence.session;

import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.SessionId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A row of {@code session}, found for one of several questions.
 *
 * @param question which of them, from 0
 */
record SessionRow(
        int question, SessionId id, UserId userId, @Nested SecretDigest digest, Instant createdAt, Instant expiresAt) {}
