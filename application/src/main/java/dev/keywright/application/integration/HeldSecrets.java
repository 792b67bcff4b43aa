package dev.keywright.application.integration;

import dev.keywright.application.audit.Change;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.ProvenCredential;
import dev.keywright.domain.secret.Secret;
import java.util.Map;

/** Has integrations hold other secrets of their keys. */
final class HeldSecrets {

    private final ProvenSecrets provenSecrets;
    private final CredentialVault vault;
    private final Integrations integrations;

    HeldSecrets(ProvenSecrets provenSecrets, CredentialVault vault, Integrations integrations) {
        this.provenSecrets = provenSecrets;
        this.vault = vault;
        this.integrations = integrations;
    }

    /** These, counting wrong secrets that are presented. */
    HeldSecrets throttledBy(FailedAttempts failedAttempts) {
        return new HeldSecrets(provenSecrets.throttledBy(failedAttempts), vault, integrations);
    }

    /**
     * By one that the caller presents.
     *
     * @throws dev.keywright.domain.integration.IntegrationRefusal as {@link ChangeIntegration} has it
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures likewise
     */
    void replaceByPresented(Integration integration, Secret secret, Change change) {
        store(
                integration,
                provenSecrets.provePresented(integration.key(), secret, integration.workspace(), change),
                secret,
                change);
    }

    /**
     * By one that was just made.
     *
     * @throws dev.keywright.domain.integration.IntegrationRefusal as {@link ChangeIntegration} has it
     */
    void replaceByNew(Integration integration, Secret secret, Change change) {
        store(
                integration,
                provenSecrets.prove(integration.key(), secret, integration.workspace(), change.now()),
                secret,
                change);
    }

    private void store(Integration integration, ProvenCredential proven, Secret secret, Change change) {
        Integration changed = integration.holding(proven);
        integrations.replaceSecret(changed, vault.seal(changed.workspace(), changed.id(), secret));
        change.record(
                AuditAction.INTEGRATION_SECRET_REPLACED,
                Target.integration(changed.id(), changed.name().value()),
                Map.of("secret_id", integration.secret().toString()),
                Map.of("secret_id", changed.secret().toString()));
    }
}
