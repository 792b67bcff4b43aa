package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Deletes an integration with the secret that it holds. Its shares end, and so do the tokens that were had through it. The key stays.
 */
@FunctionalInterface
public interface DeleteIntegration {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.write}
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if the workspace has no such integration of its own
     * @throws dev.keywright.domain.integration.IntegrationRefusal.SharedFromElsewhere if it is another workspace's, which alone may change it
     */
    void delete(Command command);

    record Command(Call call, WorkspaceId workspace, IntegrationId integration) {}
}
