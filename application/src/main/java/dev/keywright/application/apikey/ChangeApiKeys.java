package dev.keywright.application.apikey;

import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Scope;
import java.util.Map;

/** What may change about a key that exists: its description, and that it works. */
final class ChangeApiKeys implements DescribeApiKey, RevokeApiKey {

    private final Changes changes;
    private final ApiKeys apiKeys;

    ChangeApiKeys(Changes changes, ApiKeys apiKeys) {
        this.changes = changes;
        this.apiKeys = apiKeys;
    }

    @Override
    public ListedKey describe(DescribeApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        return changes.in(command.workspace(), command.call(), AuditAction.API_KEY_DESCRIBED, attempted, change -> {
            ApiKey key = lockVisible(command.key(), change);
            if (!key.description().equals(command.description())) {
                apiKeys.update(key.describedAs(command.description()));
                change.record(
                        AuditAction.API_KEY_DESCRIBED,
                        target(key),
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
            ApiKey key = lockVisible(command.key(), change);
            if (key.status(change.now()) != KeyStatus.REVOKED) {
                apiKeys.update(key.revoked(change.now()));
                change.record(AuditAction.API_KEY_REVOKED, target(key), Map.of());
            }
            return key;
        });
    }

    private ApiKey lockVisible(ClientId id, Change change) {
        change.actor().require(Scope.APIKEY_WRITE);
        return apiKeys.lock(change.actor().workspace(), id)
                .filter(KeyVisibility.of(change.actor())::shows)
                .orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
    }

    private static Target target(ApiKey key) {
        return Target.apiKey(key.clientId(), key.name().value());
    }
}
