package dev.keywright.application.member;

import dev.keywright.application.access.Call;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Changes a member's role, or disables or enables the member, or both at once. It takes effect on the member's private keys and their
 * tokens before this returns; disabling ends the user's sessions too.
 */
@FunctionalInterface
public interface ChangeMember {

    /**
     * @return the member as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code member.write}, or if the role before or after
     *     holds more than the caller's
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the role before or after is Owner and the caller's isn't
     * @throws dev.keywright.domain.role.RoleRefusal.UnknownRole if the workspace has no such role
     * @throws dev.keywright.domain.member.MemberRefusal.MemberNotFound if there is no such member
     * @throws dev.keywright.domain.member.MemberRefusal.LastOwner if the workspace would be left without an active Owner
     */
    Member change(Command command);

    /**
     * @param role null to leave it
     * @param enabled null to leave the status
     */
    record Command(
            Call call,
            WorkspaceId workspace,
            UserId member,
            @Nullable RoleName role,
            @Nullable Boolean enabled) {}
}
