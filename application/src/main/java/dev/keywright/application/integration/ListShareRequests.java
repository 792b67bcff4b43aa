package dev.keywright.application.integration;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lists the shares that wait for a workspace's answer, newest first. */
@FunctionalInterface
public interface ListShareRequests {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.read}
     */
    Page<ListedShare> list(Query query);

    record Query(Call call, WorkspaceId workspace, PageRequest page) {}
}
