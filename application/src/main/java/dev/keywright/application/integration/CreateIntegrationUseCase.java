package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.ServiceKeys;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ProvenCredential;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import java.util.Map;

final class CreateIntegrationUseCase implements CreateIntegration {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final ServiceKeys serviceKeys;
    private final ProvenSecrets provenSecrets;
    private final CredentialVault vault;
    private final Integrations integrations;

    CreateIntegrationUseCase(
            Foundation foundation,
            Actors actors,
            Changes changes,
            ServiceKeys serviceKeys,
            ProvenSecrets provenSecrets,
            CredentialVault vault,
            Integrations integrations) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.serviceKeys = serviceKeys;
        this.provenSecrets = provenSecrets;
        this.vault = vault;
        this.integrations = integrations;
    }

    /** The same, counting wrong secrets. */
    CreateIntegrationUseCase throttledBy(FailedAttempts failedAttempts) {
        return new CreateIntegrationUseCase(
                foundation,
                actors,
                changes,
                serviceKeys,
                provenSecrets.throttledBy(failedAttempts),
                vault,
                integrations);
    }

    @Override
    public ListedIntegration create(Command command) {
        Target target = Target.newIntegration(command.name().value());
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.INTEGRATION_CREATED, target, change -> {
                    change.actor().require(Scope.INTEGRATION_WRITE);
                    return store(command, credentialOf(command, change), change);
                });
    }

    private record Known(ProvenCredential proven, Secret secret) {}

    /** A key that was just made is proven like any other: what is stored works. */
    private Known credentialOf(Command command, Change change) {
        if (command.source() instanceof Presented presented) {
            return new Known(
                    provenSecrets.provePresented(presented.key(), presented.secret(), command.workspace(), change),
                    presented.secret());
        }
        NewServiceKey wanted = (NewServiceKey) command.source();
        CreatedKey created = serviceKeys.create(
                new ServiceKeys.Wanted(
                        wanted.name(), wanted.role(), wanted.description(), wanted.expiresAt(), KeyRestrictions.NONE),
                change);
        return new Known(
                provenSecrets.prove(created.clientId(), created.secret(), command.workspace(), change.now()),
                created.secret());
    }

    private ListedIntegration store(Command command, Known known, Change change) {
        ProvenCredential proven = known.proven();
        IntegrationId id = new IntegrationId(foundation.newId());
        Integration integration =
                Integration.create(id, command.name(), proven, change.actor().principal(), change.now());
        integrations.add(integration, vault.seal(command.workspace(), id, known.secret()));
        change.record(
                AuditAction.INTEGRATION_CREATED,
                Target.integration(id, command.name().value()),
                Map.of(
                        "name", command.name().value(),
                        "client_id", proven.key().toString(),
                        "secret_id", proven.secret().toString()));
        return integrations.find(command.workspace(), id, change.now()).orElseThrow();
    }
}
