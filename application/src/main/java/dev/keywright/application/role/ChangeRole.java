package dev.keywright.application.role;

import dev.keywright.application.access.Call;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.SortedSet;

/**
 * Gives a custom role other scopes. Once this returns, every member and key that has it holds those and no others, and so do the tokens that
 * were issued before: of the scopes they were issued with, those that the role still holds.
 */
@FunctionalInterface
public interface ChangeRole {

    /**
     * @return the role as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code role.write}, or if the role holds, or would hold,
     *     scopes that the caller doesn't
     * @throws dev.keywright.domain.role.RoleRefusal.RoleNotFound if the workspace has no such role
     * @throws dev.keywright.domain.role.RoleRefusal.PresetFixed if it is a preset
     * @throws dev.keywright.domain.role.RoleRefusal.NoScope without scopes
     * @throws dev.keywright.domain.role.RoleRefusal.UnknownScope if there are none such in that workspace
     */
    CustomRole change(Command command);

    record Command(Call call, WorkspaceId workspace, RoleName name, SortedSet<Scope> scopes) {}
}
