package dev.keywright.application.apikey;

import dev.keywright.application.audit.Change;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;

/** A key that is kept to certain networks, or to a rate, makes no key that isn't: what it may do is checked elsewhere. */
final class OwnRestrictions {

    private OwnRestrictions() {}

    /** @throws ApiKeyRefusal.BeyondOwnRestrictions if the actor is a key, and these go beyond what it is kept to */
    static void require(KeyRestrictions wanted, Change change, ApiKeys apiKeys) {
        if (!wanted.isWithin(ofActor(change, apiKeys))) {
            throw new ApiKeyRefusal.BeyondOwnRestrictions();
        }
    }

    private static KeyRestrictions ofActor(Change change, ApiKeys apiKeys) {
        Principal principal = change.actor().principal();
        if (principal.kind() != Principal.Kind.API_KEY || principal.id() == null) {
            return KeyRestrictions.NONE;
        }
        return apiKeys.find(change.actor().workspace(), new ClientId(principal.id()))
                .map(ListedKey::restrictions)
                .orElse(KeyRestrictions.NONE);
    }
}
