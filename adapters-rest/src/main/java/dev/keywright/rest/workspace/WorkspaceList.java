package dev.keywright.rest.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of workspaces. */
record WorkspaceList(
        List<WorkspaceBody> workspaces, @Nullable String nextCursor) {}
