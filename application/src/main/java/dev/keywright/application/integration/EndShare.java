package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Ends a share, on the source's side. Once this returns, no node issues a token by it, and those that were had by it are refused. Ending one
 * that is over changes nothing.
 */
@FunctionalInterface
public interface EndShare {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in the source
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code resource.share}
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role isn't Owner
     * @throws dev.keywright.domain.integration.ShareRefusal.ShareNotFound if the integration has no such share, or isn't the workspace's
     */
    void end(Command command);

    record Command(Call call, WorkspaceId workspace, IntegrationId integration, ShareId share) {}
}
