package dev.keywright.application.member;

import dev.keywright.application.access.Call;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Removes a member from a workspace and revokes the private keys that the member has there, for ever: being invited again doesn't bring
 * them back. Service keys that the member created stay.
 */
@FunctionalInterface
public interface RemoveMember {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code member.write}, or if the member's role holds more
     *     than the caller's
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the member is Owner and the caller isn't
     * @throws dev.keywright.domain.member.MemberRefusal.MemberNotFound if there is no such member
     * @throws dev.keywright.domain.member.MemberRefusal.LastOwner if this is the last active Owner
     */
    void remove(Command command);

    record Command(Call call, WorkspaceId workspace, UserId member) {}
}
