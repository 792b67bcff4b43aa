package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.role.Scope;
import java.util.List;

final class ListDependentsUseCase implements ListDependents {

    private final Foundation foundation;
    private final Actors actors;
    private final ApiKeys apiKeys;
    private final Integrations integrations;
    private final Shares shares;

    ListDependentsUseCase(Foundation foundation, Actors actors, ApiKeys apiKeys, IntegrationStorage storage) {
        this.foundation = foundation;
        this.actors = actors;
        this.apiKeys = apiKeys;
        this.integrations = storage.integrations();
        this.shares = storage.shares();
    }

    @Override
    public List<Dependent> list(Query query) {
        return foundation.inTransaction(() -> {
            Actor actor = actors.enter(query.call().caller(), query.workspace());
            actor.require(Scope.APIKEY_READ);
            if (apiKeys.find(query.workspace(), query.key())
                    .filter(found -> KeyVisibility.of(actor).shows(found.key()))
                    .isEmpty()) {
                throw new ApiKeyRefusal.ApiKeyNotFound();
            }
            return integrations.holding(query.key()).stream()
                    .map(this::dependent)
                    .toList();
        });
    }

    private Dependent dependent(Integrations.Holder holder) {
        return new Dependent(
                holder.integration().id(),
                holder.integration().name(),
                holder.integration().secret(),
                holder.lastUsedAt(),
                shares.listOpen(holder.integration().id(), foundation.now()));
    }
}
