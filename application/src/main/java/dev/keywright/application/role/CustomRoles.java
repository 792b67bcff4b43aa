package dev.keywright.application.role;

import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the roles that workspaces define for themselves. All methods take part in the thread's transaction. Whoever changes them, or gives
 * one to somebody, holds the workspace's members meanwhile: so no role goes away while it is being given.
 */
public interface CustomRoles {

    /**
     * @throws dev.keywright.domain.role.RoleRefusal.NameTaken if the workspace has a custom role of that name. Nothing more can be done in the
     *     transaction then.
     */
    void add(WorkspaceId workspace, CustomRole role);

    Optional<CustomRole> find(WorkspaceId workspace, RoleName name);

    /** All of a workspace, by name. */
    List<CustomRole> list(WorkspaceId workspace);

    /** Stores what the role holds. */
    void update(WorkspaceId workspace, CustomRole role);

    void remove(WorkspaceId workspace, RoleName name);

    /**
     * How many have that role.
     *
     * @param now decides which keys have expired
     */
    Uses countUses(WorkspaceId workspace, RoleName name, Instant now);

    /**
     * @param members in whatever status
     * @param serviceKeys that are neither revoked nor expired
     */
    record Uses(int members, int serviceKeys) {

        public boolean isNone() {
            return members == 0 && serviceKeys == 0;
        }
    }
}
