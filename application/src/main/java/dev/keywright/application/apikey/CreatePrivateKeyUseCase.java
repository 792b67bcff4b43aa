package dev.keywright.application.apikey;

import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.secret.SecretPrefix;

final class CreatePrivateKeyUseCase implements CreatePrivateKey {

    private final Changes changes;
    private final NewKeys newKeys;
    private final ApiKeys apiKeys;

    CreatePrivateKeyUseCase(Changes changes, NewKeys newKeys, ApiKeys apiKeys) {
        this.changes = changes;
        this.newKeys = newKeys;
        this.apiKeys = apiKeys;
    }

    @Override
    public CreatedKey create(Command command) {
        Target target = Target.newApiKey(command.name().value());
        return changes.in(command.workspace(), command.call(), AuditAction.API_KEY_CREATED, target, change -> {
            NewKeys.Draft draft = newKeys.draft(
                    SecretPrefix.PRIVATE_KEY, command.name(), command.description(), command.expiresAt(), change.now());
            PrivateKey key = PrivateKey.issue(change.actor(), command.restrictions(), draft.key());
            command.restrictions().checkAgainst(change.actor().role());
            newKeys.add(key, command.restrictions(), change);
            ListedKey stored = apiKeys.find(command.workspace(), key.clientId()).orElseThrow();
            return new CreatedKey(stored, draft.secret());
        });
    }
}
