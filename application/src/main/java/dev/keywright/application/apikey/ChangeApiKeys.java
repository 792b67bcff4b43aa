package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import java.util.Map;

/** Describes keys, and revokes them. */
final class ChangeApiKeys implements DescribeApiKey, RevokeApiKey {

    private final Changes changes;
    private final ApiKeys apiKeys;
    private final KeysToChange keys;

    ChangeApiKeys(Actors actors, Changes changes, ApiKeys apiKeys) {
        this.changes = changes;
        this.apiKeys = apiKeys;
        this.keys = new KeysToChange(actors, apiKeys);
    }

    @Override
    public ListedKey describe(DescribeApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        return changes.in(command.workspace(), command.call(), AuditAction.API_KEY_DESCRIBED, attempted, change -> {
            ApiKey key = keys.lockVisible(command.key(), change);
            if (!key.description().equals(command.description())) {
                apiKeys.update(key.describedAs(command.description()));
                change.record(
                        AuditAction.API_KEY_DESCRIBED,
                        KeysToChange.target(key),
                        Map.of("description", key.description().value()),
                        Map.of("description", command.description().value()));
            }
            return apiKeys.find(command.workspace(), command.key()).orElseThrow();
        });
    }

    @Override
    public void revoke(RevokeApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        changes.in(command.workspace(), command.call(), AuditAction.API_KEY_REVOKED, attempted, change -> {
            ApiKey key = keys.lockVisible(command.key(), change);
            if (key.status(change.now()) != KeyStatus.REVOKED) {
                apiKeys.update(key.revoked(change.now()));
                change.record(AuditAction.API_KEY_REVOKED, KeysToChange.target(key), Map.of());
            }
            return key;
        });
    }
}
