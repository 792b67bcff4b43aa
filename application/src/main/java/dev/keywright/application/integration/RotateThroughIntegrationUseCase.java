package dev.keywright.application.integration;

import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;

final class RotateThroughIntegrationUseCase implements RotateThroughIntegration {

    private final Actors actors;
    private final Changes changes;
    private final RotateApiKey rotateApiKey;
    private final OwnIntegrations ownIntegrations;
    private final HeldSecrets heldSecrets;
    private final Integrations integrations;

    RotateThroughIntegrationUseCase(
            Actors actors,
            Changes changes,
            RotateApiKey rotateApiKey,
            HeldSecrets heldSecrets,
            Integrations integrations) {
        this.actors = actors;
        this.changes = changes;
        this.rotateApiKey = rotateApiKey;
        this.ownIntegrations = new OwnIntegrations(integrations);
        this.heldSecrets = heldSecrets;
        this.integrations = integrations;
    }

    @Override
    public ListedIntegration rotate(Command command) {
        Target attempted = Target.integration(command.integration(), null);
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(),
                hold,
                command.call(),
                AuditAction.INTEGRATION_SECRET_REPLACED,
                attempted,
                change -> rotate(command, change));
    }

    /** The rotation of the key is part of this transaction, and is checked and recorded as any other is. */
    private ListedIntegration rotate(Command command, Change change) {
        change.actor().require(Scope.INTEGRATION_WRITE);
        Integration integration = ownIntegrations.lock(command.integration(), change);
        Secret secret = rotateApiKey
                .rotate(new RotateApiKey.Command(
                        command.call(), command.workspace(), integration.key(), command.rotation()))
                .secret();
        heldSecrets.replaceByNew(integration, secret, change);
        return integrations
                .find(command.workspace(), command.integration(), change.now())
                .orElseThrow();
    }
}
