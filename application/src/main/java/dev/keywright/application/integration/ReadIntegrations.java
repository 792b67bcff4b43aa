package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.access.Actors;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.role.Scope;

/** Both ways to read integrations: one, or a list. */
final class ReadIntegrations implements GetIntegration, ListIntegrations {

    private final Foundation foundation;
    private final Actors actors;
    private final Integrations integrations;

    ReadIntegrations(Foundation foundation, Actors actors, Integrations integrations) {
        this.foundation = foundation;
        this.actors = actors;
        this.integrations = integrations;
    }

    @Override
    public ListedIntegration get(GetIntegration.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.INTEGRATION_READ);
            return integrations
                    .find(query.workspace(), query.integration(), foundation.now())
                    .orElseThrow(IntegrationRefusal.IntegrationNotFound::new);
        });
    }

    @Override
    public Page<ListedIntegration> list(ListIntegrations.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.INTEGRATION_READ);
            return integrations.list(query.workspace(), foundation.now(), query.page());
        });
    }
}
