package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Name;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;

/** Gives a workspace another name. */
@FunctionalInterface
public interface RenameWorkspace {

    /**
     * @return the workspace as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there, or there is none
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.write}
     */
    Workspace rename(Command command);

    record Command(Call call, WorkspaceId workspace, Name name) {}
}
