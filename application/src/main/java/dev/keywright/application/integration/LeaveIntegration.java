package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Ends the share of an integration that another workspace shares, on the destination's side, as {@link EndShare} does on the source's. */
@FunctionalInterface
public interface LeaveIntegration {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in the destination
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code resource.share}
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role isn't Owner
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if no such integration is shared with the workspace
     */
    void leave(Command command);

    record Command(Call call, WorkspaceId workspace, IntegrationId integration) {}
}
