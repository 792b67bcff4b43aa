package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Rotates the key that an integration holds, and has the integration hold the new secret, which nobody sees: both, or neither. */
@FunctionalInterface
public interface RotateThroughIntegration {

    /**
     * @return the integration as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.write}
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if the workspace has no such integration
     * @throws dev.keywright.domain.integration.IntegrationRefusal.SharedFromElsewhere if it is another workspace's
     * @throws dev.keywright.domain.integration.IntegrationRefusal.CredentialDead if the key, though rotated, would get no token
     * @throws dev.keywright.domain.Refusal as {@link dev.keywright.application.apikey.RotateApiKey} has it: who may not rotate the key may
     *     not do it through an integration either
     */
    ListedIntegration rotate(Command command);

    record Command(Call call, WorkspaceId workspace, IntegrationId integration, Rotation rotation) {}
}
