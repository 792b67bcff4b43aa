package dev.keywright.application.integration;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lists the shares of one of the workspace's own integrations, those that are over included, newest first. */
@FunctionalInterface
public interface ListShares {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.read}
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if the workspace has no such integration
     * @throws dev.keywright.domain.integration.IntegrationRefusal.SharedFromElsewhere if it is another workspace's
     */
    Page<ListedShare> list(Query query);

    record Query(Call call, WorkspaceId workspace, IntegrationId integration, PageRequest page) {}
}
