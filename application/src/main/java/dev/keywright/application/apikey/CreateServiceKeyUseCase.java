package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretPrefix;

final class CreateServiceKeyUseCase implements CreateServiceKey {

    private final Actors actors;
    private final Changes changes;
    private final NewKeys newKeys;
    private final ApiKeys apiKeys;

    CreateServiceKeyUseCase(Actors actors, Changes changes, NewKeys newKeys, ApiKeys apiKeys) {
        this.actors = actors;
        this.changes = changes;
        this.newKeys = newKeys;
        this.apiKeys = apiKeys;
    }

    @Override
    public CreatedKey create(Command command) {
        Target target = Target.newApiKey(command.name().value());
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(command.workspace(), hold, command.call(), AuditAction.API_KEY_CREATED, target, change -> {
            Owner owner = change.actor().asOwner();
            change.actor().require(Scope.APIKEY_WRITE);
            Role role = actors.roleNamed(command.role(), command.workspace());
            change.actor().requireMayGrant(role);
            NewKeys.Draft draft = newKeys.draft(
                    SecretPrefix.SERVICE_KEY, command.name(), command.description(), command.expiresAt(), change.now());
            ServiceKey key = ServiceKey.issue(owner, role, draft.key());
            command.restrictions().checkAgainst(role);
            newKeys.add(key, command.restrictions(), change);
            ListedKey stored = apiKeys.find(command.workspace(), key.clientId()).orElseThrow();
            return new CreatedKey(stored, draft.secret());
        });
    }
}
