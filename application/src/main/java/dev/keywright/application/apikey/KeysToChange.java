package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.util.Optional;

/** The keys that a change is about: found, locked, and named in the audit trail. */
final class KeysToChange {

    private final Actors actors;
    private final ApiKeys apiKeys;

    KeysToChange(Actors actors, ApiKeys apiKeys) {
        this.actors = actors;
        this.apiKeys = apiKeys;
    }

    /** The key, which nobody else changes meanwhile, if the actor may change keys and sees this one. */
    ApiKey lockVisible(ClientId id, Change change) {
        change.actor().require(Scope.APIKEY_WRITE);
        return apiKeys.lock(change.actor().workspace(), id)
                .filter(KeyVisibility.of(change.actor())::shows)
                .orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
    }

    /** What the key may do now. Members must be held for it to stay so. */
    Role roleOf(ApiKey key) {
        RoleName name = Optional.ofNullable(find(key).role())
                .orElseThrow(
                        () -> new IllegalStateException("no member has the key that isn't revoked: " + key.clientId()));
        return actors.roleNamed(name, key.workspace());
    }

    /**
     * Refuses to give the use of a key to whoever may do less than the key, with the secret of that one or with the token it calls with.
     * Members must be held for it to stay so.
     *
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the key's role is Owner and the actor's isn't
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope if the key may do what the actor may not
     * @throws ApiKeyRefusal.BeyondOwnRestrictions if the actor is a key that is kept to more than this one
     */
    void requireMayUse(ApiKey key, Change change) {
        Role role = roleOf(key);
        KeyRestrictions restrictions = find(key).restrictions();
        change.actor().requireMayGrant(role, restrictions.among(role));
        OwnRestrictions.require(restrictions, change, apiKeys);
    }

    /** The key as it is stored now. */
    ListedKey find(ApiKey key) {
        return apiKeys.find(key.workspace(), key.clientId()).orElseThrow();
    }

    /** What the events are about that tell of a change of this key. */
    static Target target(ApiKey key) {
        return Target.apiKey(key.clientId(), key.name().value());
    }
}
