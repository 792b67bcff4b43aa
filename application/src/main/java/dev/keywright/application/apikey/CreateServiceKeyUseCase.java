package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;

final class CreateServiceKeyUseCase implements CreateServiceKey {

    private final Actors actors;
    private final Changes changes;
    private final ServiceKeys serviceKeys;

    CreateServiceKeyUseCase(Actors actors, Changes changes, ServiceKeys serviceKeys) {
        this.actors = actors;
        this.changes = changes;
        this.serviceKeys = serviceKeys;
    }

    @Override
    public CreatedKey create(Command command) {
        Target target = Target.newApiKey(command.name().value());
        Runnable hold = () -> actors.holdMembers(command.workspace());
        ServiceKeys.Wanted wanted = new ServiceKeys.Wanted(
                command.name(), command.role(), command.description(), command.expiresAt(), command.restrictions());
        return changes.alone(
                command.workspace(),
                hold,
                command.call(),
                AuditAction.API_KEY_CREATED,
                target,
                change -> serviceKeys.create(wanted, change));
    }
}
