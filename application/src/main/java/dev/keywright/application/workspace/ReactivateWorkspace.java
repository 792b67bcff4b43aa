package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lets the keys of a deactivated workspace work again, but those that ended meanwhile. Reactivating again changes nothing. */
@FunctionalInterface
public interface ReactivateWorkspace {

    /**
     * @return the workspace as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there, or there is none
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.write}
     */
    Workspace reactivate(Command command);

    record Command(Call call, WorkspaceId workspace) {}
}
