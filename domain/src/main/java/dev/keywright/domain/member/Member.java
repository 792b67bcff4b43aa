package dev.keywright.domain.member;

import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One user's membership in one workspace, with one role.
 *
 * @param createdAt when the user was invited or added
 * @param joinedAt when the membership became active first, or null before that
 */
public record Member(
        WorkspaceId workspace,
        User user,
        RoleName role,
        MemberStatus status,
        Instant createdAt,
        @Nullable Instant joinedAt) {

    /** A member who must accept an invitation first. */
    public static Member invited(WorkspaceId workspace, User user, RoleName role, Instant now) {
        return new Member(workspace, user, role, MemberStatus.INVITED, now, null);
    }

    /** A member at once. */
    public static Member joined(WorkspaceId workspace, User user, RoleName role, Instant now) {
        return new Member(workspace, user, role, MemberStatus.ACTIVE, now, now);
    }

    public boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }

    /** Whether this member counts for the rule that a workspace keeps at least one Owner. */
    public boolean isActiveOwner() {
        return isActive() && role.equals(RoleName.OWNER);
    }

    public Member withRole(RoleName newRole) {
        return new Member(workspace, user, newRole, status, createdAt, joinedAt);
    }

    /** Stopped, until enabled again. */
    public Member disabled() {
        return withStatus(MemberStatus.DISABLED);
    }

    /** Active again; for a member who never accepted the invitation, as before it was disabled: invited. */
    public Member enabled() {
        return withStatus(joinedAt == null ? MemberStatus.INVITED : MemberStatus.ACTIVE);
    }

    /** Active from now on, by accepting the invitation, under the name that the user chose. */
    public Member accepted(User named, Instant now) {
        return new Member(workspace, named, role, MemberStatus.ACTIVE, createdAt, now);
    }

    private Member withStatus(MemberStatus newStatus) {
        return new Member(workspace, user, role, newStatus, createdAt, joinedAt);
    }
}
