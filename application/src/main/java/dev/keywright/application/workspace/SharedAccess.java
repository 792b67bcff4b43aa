package dev.keywright.application.workspace;

import dev.keywright.application.audit.Change;
import dev.keywright.domain.workspace.WorkspaceId;

/** What other workspaces use of a workspace, and it of theirs. */
@FunctionalInterface
public interface SharedAccess {

    /**
     * Stops it on both sides, as part of the thread's transaction, for as long as the workspace is deactivated, and then until whoever shares it
     * confirms. Until the transaction ends, the workspace must be locked.
     */
    void interrupt(WorkspaceId workspace, Change change);
}
