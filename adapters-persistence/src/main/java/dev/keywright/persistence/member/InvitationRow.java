package dev.keywright.persistence.member;

import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;

/** A row of {@code invitation}. */
record InvitationRow(
        InvitationId id,
        WorkspaceId workspaceId,
        UserId userId,
        @Nested SecretDigest digest,
        Instant createdAt,
        Instant expiresAt) {}
