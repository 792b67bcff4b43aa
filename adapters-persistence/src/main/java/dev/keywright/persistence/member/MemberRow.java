package dev.keywright.persistence.member;

import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code membership}, joined with its user's. */
public record MemberRow(
        WorkspaceId workspaceId,
        @Nested("user") UserRow user,
        RoleName role,
        MemberStatus status,
        Instant createdAt,
        @Nullable Instant joinedAt) {

    /** Of the membership {@code m} and its user {@code u}. */
    static final String COLUMNS = """
            m.workspace_id, m.role, m.status, m.created_at, m.joined_at,
                u.id as user_id, u.email as user_email, u.display_name as user_display_name, u.created_at as user_created_at
            """;

    Member toMember() {
        return new Member(workspaceId, user.toUser(), role, status, createdAt, joinedAt);
    }
}
