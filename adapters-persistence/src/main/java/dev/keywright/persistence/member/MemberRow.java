package dev.keywright.persistence.member;

import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code membership}, joined with its user's. */
record MemberRow(
        WorkspaceId workspaceId,
        @Nested("user") UserRow user,
        RoleName role,
        MemberStatus status,
        Instant createdAt,
        @Nullable Instant joinedAt) {

    Member toMember() {
        return new Member(workspaceId, user.toUser(), role, status, createdAt, joinedAt);
    }
}
