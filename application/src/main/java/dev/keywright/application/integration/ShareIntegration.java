package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Shares an integration with another workspace: at once where the caller is a signed-in Owner there, too; else when an Owner there accepts.
 * Whether there is such a workspace isn't told: one that isn't there never answers.
 */
@FunctionalInterface
public interface ShareIntegration {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in the integration's workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code resource.share}
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role isn't Owner
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if the workspace has no such integration
     * @throws dev.keywright.domain.integration.IntegrationRefusal.SharedFromElsewhere if it is another workspace's, which alone may share it
     * @throws dev.keywright.domain.integration.ShareRefusal.SharedWithItself if the destination is the source
     * @throws dev.keywright.domain.integration.ShareRefusal.AlreadyShared if there is an open share with that destination
     * @throws dev.keywright.domain.integration.ShareRefusal.ExpiryPassed if it would be over at once
     * @throws dev.keywright.domain.integration.ShareRefusal.WorkspaceDeactivated if the source is deactivated
     */
    ListedShare share(Command command);

    record Command(
            Call call, WorkspaceId workspace, IntegrationId integration, WorkspaceId destination, ShareTerms terms) {}
}
