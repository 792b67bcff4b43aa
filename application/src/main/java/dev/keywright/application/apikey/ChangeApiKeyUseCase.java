package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.Description;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Role;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class ChangeApiKeyUseCase implements ChangeApiKey {

    private final Actors actors;
    private final Changes changes;
    private final ApiKeys apiKeys;
    private final KeyPolicies keyPolicies;
    private final KeysToChange keys;

    ChangeApiKeyUseCase(Actors actors, Changes changes, ApiKeys apiKeys, KeyPolicies keyPolicies) {
        this.actors = actors;
        this.changes = changes;
        this.apiKeys = apiKeys;
        this.keyPolicies = keyPolicies;
        this.keys = new KeysToChange(actors, apiKeys);
    }

    @Override
    public ListedKey change(Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.API_KEY_RESTRICTED, attempted, change -> {
                    ApiKey key = keys.lockVisible(command.key(), change);
                    KeyStatus status = key.status(change.now());
                    if (status == KeyStatus.REVOKED || status == KeyStatus.EXPIRED) {
                        throw new ApiKeyRefusal.KeyEnded(status);
                    }
                    KeyRestrictions before = keys.find(key).restrictions();
                    restrict(key, before, command.change().apply(before), change);
                    describe(key, command.description(), change);
                    return keys.find(key);
                });
    }

    private void restrict(ApiKey key, KeyRestrictions before, KeyRestrictions after, Change change) {
        if (after.equals(before)) {
            return;
        }
        Role role = keys.roleOf(key);
        if (!Objects.equals(after.scopes(), before.scopes())) {
            after.checkAgainst(role);
        }
        if (!after.isWithin(before) || !before.among(role).containsAll(after.among(role))) {
            change.actor().requireMayGrant(role);
            OwnRestrictions.require(after, change, apiKeys);
        }
        if (!Objects.equals(after.networks(), before.networks())) {
            requireAllowed(key, after, keyPolicies.hold(key.workspace()));
        }
        apiKeys.restrict(key.clientId(), after);
        change.record(
                AuditAction.API_KEY_RESTRICTED,
                KeysToChange.target(key),
                RestrictionFields.of(before),
                RestrictionFields.of(after));
    }

    private static void requireAllowed(ApiKey key, KeyRestrictions restrictions, KeyPolicy policy) {
        if (policy.unmetBy(key, restrictions).contains(KeyPolicy.Demand.ALLOWED_NETWORKS)) {
            throw new ApiKeyRefusal.NetworksNotAllowed();
        }
    }

    private void describe(ApiKey key, @Nullable Description description, Change change) {
        if (description != null && !description.equals(key.description())) {
            apiKeys.update(key.describedAs(description));
            change.record(
                    AuditAction.API_KEY_DESCRIBED,
                    KeysToChange.target(key),
                    Map.of("description", key.description().value()),
                    Map.of("description", description.value()));
        }
    }
}
