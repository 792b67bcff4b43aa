package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import java.util.Locale;
import java.util.Map;

/** Stops keys for a while, and lets them work again. */
final class SwitchApiKeys implements DisableApiKey, EnableApiKey {

    private final Actors actors;
    private final Changes changes;
    private final ApiKeys apiKeys;
    private final KeysToChange keys;

    SwitchApiKeys(Actors actors, Changes changes, ApiKeys apiKeys) {
        this.actors = actors;
        this.changes = changes;
        this.apiKeys = apiKeys;
        this.keys = new KeysToChange(actors, apiKeys);
    }

    @Override
    public ListedKey disable(DisableApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        return changes.in(command.workspace(), command.call(), AuditAction.API_KEY_DISABLED, attempted, change -> {
            ApiKey key = keys.lockVisible(command.key(), change);
            return store(key, key.disabled(change.now()), AuditAction.API_KEY_DISABLED, change);
        });
    }

    @Override
    public ListedKey enable(EnableApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.API_KEY_ENABLED, attempted, change -> {
                    ApiKey key = keys.lockVisible(command.key(), change);
                    ApiKey enabled = key.enabled(change.now());
                    keys.requireMayUse(key, change);
                    return store(key, enabled, AuditAction.API_KEY_ENABLED, change);
                });
    }

    private ListedKey store(ApiKey before, ApiKey after, AuditAction action, Change change) {
        KeyStatus was = before.status(change.now());
        KeyStatus is = after.status(change.now());
        if (was != is) {
            apiKeys.update(after);
            change.record(action, KeysToChange.target(after), status(was), status(is));
        }
        return keys.find(after);
    }

    private static Map<String, String> status(KeyStatus status) {
        return Map.of("status", status.name().toLowerCase(Locale.ROOT));
    }
}
