package dev.keywright.application.role;

import dev.keywright.application.access.Call;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;

/** Deletes a custom role that nobody has. */
@FunctionalInterface
public interface DeleteRole {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code role.write}, or if the role holds scopes that the
     *     caller's doesn't
     * @throws dev.keywright.domain.role.RoleRefusal.RoleNotFound if the workspace has no such role
     * @throws dev.keywright.domain.role.RoleRefusal.PresetFixed if it is a preset
     * @throws dev.keywright.domain.role.RoleRefusal.RoleInUse if a member has it, in whatever status, or a service key that hasn't ended
     */
    void delete(Command command);

    record Command(Call call, WorkspaceId workspace, RoleName name) {}
}
