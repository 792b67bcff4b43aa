package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Actors;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.role.Scope;

/** The ways to read keys: one, a list, or how many there are. */
final class ReadApiKeys implements GetApiKey, ListApiKeys, CountApiKeys {

    private final Foundation foundation;
    private final Actors actors;
    private final ApiKeys apiKeys;

    ReadApiKeys(Foundation foundation, Actors actors, ApiKeys apiKeys) {
        this.foundation = foundation;
        this.actors = actors;
        this.apiKeys = apiKeys;
    }

    @Override
    public ListedKey get(GetApiKey.Query query) {
        return foundation.inTransaction(() -> {
            Actor actor = actors.enter(query.call().caller(), query.workspace());
            actor.require(Scope.APIKEY_READ);
            return apiKeys.find(query.workspace(), query.key())
                    .filter(found -> KeyVisibility.of(actor).shows(found.key()))
                    .orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
        });
    }

    @Override
    public Page<ListedKey> list(ListApiKeys.Query query) {
        return foundation.inTransaction(() -> {
            Actor actor = actors.enter(query.call().caller(), query.workspace());
            actor.require(Scope.APIKEY_READ);
            return apiKeys.list(new ApiKeyQuery(
                    query.workspace(),
                    KeyVisibility.of(actor),
                    query.filter(),
                    query.order(),
                    foundation.now(),
                    query.page()));
        });
    }

    @Override
    public int count(CountApiKeys.Query query) {
        return foundation.inTransaction(() -> {
            Actor actor = actors.enter(query.call().caller(), query.workspace());
            actor.require(Scope.APIKEY_READ);
            return apiKeys.count(new ApiKeyQuery(
                    query.workspace(),
                    KeyVisibility.of(actor),
                    query.filter(),
                    KeyOrder.NEWEST_FIRST,
                    foundation.now(),
                    PageRequest.first()));
        });
    }
}
