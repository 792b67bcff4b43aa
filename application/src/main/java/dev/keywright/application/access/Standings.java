package dev.keywright.application.access;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Where users and keys stand, as storage has it at this moment. All methods take part in the thread's transaction. */
public interface Standings {

    /** The membership, if it is active. */
    Optional<ActiveMember> findActiveMember(WorkspaceId workspace, UserId user);

    /**
     * The key, if it is live: neither it nor that secret of it has ended, and its member and its workspace are active.
     *
     * @param now decides what has expired
     */
    Optional<LiveKey> findLiveKey(ClientId key, SecretId secret, Instant now);

    /** Until the transaction ends, nobody's membership in that workspace changes. Several transactions may hold that at a time. */
    void holdMembers(WorkspaceId workspace);

    /** What the workspace's own role of that name holds, if it has one. */
    Optional<CustomRole> findCustomRole(WorkspaceId workspace, RoleName name);

    Optional<User> findUser(UserId user);

    /** The deployment's own workspace, if it was set up. */
    Optional<WorkspaceId> findPlatformWorkspace();
}
