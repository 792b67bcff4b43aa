package dev.keywright.application.role;

import dev.keywright.application.access.Call;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;

/** Reads one role, a preset or a custom one. */
@FunctionalInterface
public interface GetRole {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code role.read}
     * @throws dev.keywright.domain.role.RoleRefusal.RoleNotFound if the workspace has no such role
     */
    Role get(Query query);

    record Query(Call call, WorkspaceId workspace, RoleName name) {}
}
