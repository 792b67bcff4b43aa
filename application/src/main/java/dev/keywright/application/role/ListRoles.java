package dev.keywright.application.role;

import dev.keywright.application.access.Call;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;

/** Lists the roles of a workspace with their scopes: the presets, the least first, then its own by name. */
@FunctionalInterface
public interface ListRoles {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code role.read}
     */
    List<Role> list(Query query);

    record Query(Call call, WorkspaceId workspace) {}
}
