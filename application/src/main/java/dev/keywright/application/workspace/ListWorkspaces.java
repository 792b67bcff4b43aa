package dev.keywright.application.workspace;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.Workspace;

/** Lists the workspaces that the caller belongs to, newest first: for a key, its own. */
@FunctionalInterface
public interface ListWorkspaces {

    Page<Workspace> list(Query query);

    record Query(Call call, PageRequest page) {}
}
