package dev.keywright.application.role;

import dev.keywright.application.access.Call;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.SortedSet;

/** Creates a role of the workspace's own. Nobody creates one that holds more than they do. */
@FunctionalInterface
public interface CreateRole {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code role.write}, or if the role would hold scopes that
     *     the caller doesn't
     * @throws dev.keywright.domain.role.RoleRefusal.NameTaken if the name is a preset's, or that of another custom role
     * @throws dev.keywright.domain.role.RoleRefusal.NoScope without scopes
     * @throws dev.keywright.domain.role.RoleRefusal.UnknownScope if there are none such in that workspace
     * @throws dev.keywright.domain.role.RoleRefusal.TooManyRoles if the workspace has as many as it may
     */
    CustomRole create(Command command);

    /** @param name as {@link CustomRole#parseName} has it */
    record Command(Call call, WorkspaceId workspace, RoleName name, SortedSet<Scope> scopes) {}
}
