package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes service keys as part of a change, by itself or with what is to hold the key. */
public final class ServiceKeys {

    private final Actors actors;
    private final NewKeys newKeys;
    private final ApiKeys apiKeys;

    public ServiceKeys(Actors actors, NewKeys newKeys, ApiKeys apiKeys) {
        this.actors = actors;
        this.newKeys = newKeys;
        this.apiKeys = apiKeys;
    }

    /**
     * @param expiresAt when the key shall end, or null for never
     * @param restrictions what it is kept to besides its role
     */
    public record Wanted(
            Name name,
            RoleName role,
            Description description,
            @Nullable Instant expiresAt,
            KeyRestrictions restrictions) {}

    /**
     * A new service key of the workspace that the actor acts in. Until the transaction ends, nobody's membership there may change.
     *
     * @throws dev.keywright.domain.Refusal as {@link CreateServiceKey} has it
     */
    public CreatedKey create(Wanted wanted, Change change) {
        Owner owner = change.actor().asOwner();
        change.actor().require(Scope.APIKEY_WRITE);
        Role role = actors.roleNamed(wanted.role(), owner.workspace());
        change.actor().requireMayGrant(role);
        NewKeys.Draft draft = newKeys.draft(
                SecretPrefix.SERVICE_KEY, wanted.name(), wanted.description(), wanted.expiresAt(), change.now());
        ServiceKey key = ServiceKey.issue(owner, role, draft.key());
        wanted.restrictions().checkAgainst(role);
        newKeys.add(key, wanted.restrictions(), change);
        ListedKey stored = apiKeys.find(owner.workspace(), key.clientId()).orElseThrow();
        return new CreatedKey(stored, draft.secret());
    }
}
