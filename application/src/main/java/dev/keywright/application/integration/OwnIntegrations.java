package dev.keywright.application.integration;

import dev.keywright.application.audit.Change;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/** Tells a workspace's own integrations from those that others share with it, which it may use and not change. */
final class OwnIntegrations {

    private final Integrations integrations;

    OwnIntegrations(Integrations integrations) {
        this.integrations = integrations;
    }

    /**
     * The integration, with nobody else changing or using it until the transaction ends.
     *
     * @throws IntegrationRefusal.SharedFromElsewhere if another workspace shares it with the one that acts
     * @throws IntegrationRefusal.IntegrationNotFound if that one has no such integration
     */
    Integration lock(IntegrationId id, Change change) {
        WorkspaceId workspace = change.actor().workspace();
        return integrations.lock(workspace, id).orElseThrow(() -> refusal(workspace, id, change.now()));
    }

    /** @throws IntegrationRefusal as {@link #lock} */
    void require(WorkspaceId workspace, IntegrationId id, Instant now) {
        boolean own = integrations
                .find(workspace, id, now)
                .filter(found -> found.sharing().direction() != Sharing.Direction.INCOMING)
                .isPresent();
        if (!own) {
            throw refusal(workspace, id, now);
        }
    }

    private IntegrationRefusal refusal(WorkspaceId workspace, IntegrationId id, Instant now) {
        return integrations.find(workspace, id, now).isPresent()
                ? new IntegrationRefusal.SharedFromElsewhere()
                : new IntegrationRefusal.IntegrationNotFound();
    }
}
