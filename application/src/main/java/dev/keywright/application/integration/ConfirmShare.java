package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lets the destination use an integration again after one of the workspaces was deactivated, by the word of an Owner of the source. */
@FunctionalInterface
public interface ConfirmShare {

    /**
     * @throws dev.keywright.domain.Refusal as {@link EndShare}; and
     *     {@link dev.keywright.domain.integration.ShareRefusal.NotPending} if it doesn't wait for that, and
     *     {@link dev.keywright.domain.integration.ShareRefusal.WorkspaceDeactivated} if one of the workspaces still is
     */
    ListedShare confirm(Command command);

    record Command(Call call, WorkspaceId workspace, IntegrationId integration, ShareId share) {}
}
