package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Stops all keys of a workspace, until it is reactivated. Once this returns, no node issues or accepts a token of any of them. Its members
 * can still sign in. Deactivating again changes nothing.
 */
@FunctionalInterface
public interface DeactivateWorkspace {

    /**
     * @return the workspace as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there, or there is none
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.write}
     */
    Workspace deactivate(Command command);

    record Command(Call call, WorkspaceId workspace) {}
}
