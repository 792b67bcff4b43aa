package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;

/** Reads one workspace. */
@FunctionalInterface
public interface GetWorkspace {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there, or there is none
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.read}
     */
    Workspace get(Query query);

    record Query(Call call, WorkspaceId workspace) {}
}
