package dev.keywright.application.integration;

import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.Name;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.role.Scope;
import java.util.Map;

/** What may change about an integration that exists: its name, which secret it holds, and that it is there. */
final class ChangeIntegrationUseCase implements ChangeIntegration, DeleteIntegration {

    private final Changes changes;
    private final HeldSecrets heldSecrets;
    private final Integrations integrations;
    private final OwnIntegrations ownIntegrations;
    private final Shares shares;
    private final ShareChanges shareChanges;
    private final IntegrationUses uses;
    private final IntegrationStorage storage;

    ChangeIntegrationUseCase(
            Changes changes, HeldSecrets heldSecrets, IntegrationStorage storage, ShareChanges shareChanges) {
        this.changes = changes;
        this.heldSecrets = heldSecrets;
        this.storage = storage;
        this.integrations = storage.integrations();
        this.ownIntegrations = new OwnIntegrations(storage.integrations());
        this.shares = storage.shares();
        this.shareChanges = shareChanges;
        this.uses = storage.uses();
    }

    /** The same, counting wrong secrets. */
    ChangeIntegrationUseCase throttledBy(FailedAttempts failedAttempts) {
        return new ChangeIntegrationUseCase(changes, heldSecrets.throttledBy(failedAttempts), storage, shareChanges);
    }

    @Override
    public ListedIntegration change(ChangeIntegration.Command command) {
        Target attempted = Target.integration(command.integration(), null);
        AuditAction action =
                command.secret() == null ? AuditAction.INTEGRATION_RENAMED : AuditAction.INTEGRATION_SECRET_REPLACED;
        return changes.in(command.workspace(), command.call(), action, attempted, change -> {
            Integration integration = lock(command.integration(), change);
            if (command.name() != null) {
                integration = rename(integration, command.name(), change);
            }
            if (command.secret() != null) {
                heldSecrets.replaceByPresented(integration, command.secret(), change);
            }
            return integrations
                    .find(command.workspace(), command.integration(), change.now())
                    .orElseThrow();
        });
    }

    @Override
    public void delete(DeleteIntegration.Command command) {
        Target attempted = Target.integration(command.integration(), null);
        changes.in(command.workspace(), command.call(), AuditAction.INTEGRATION_DELETED, attempted, change -> {
            Integration integration = lock(command.integration(), change);
            endShares(integration, change);
            uses.revokeTokens(integration.id(), null, change.now());
            integrations.remove(integration.id());
            change.record(
                    AuditAction.INTEGRATION_DELETED,
                    target(integration),
                    Map.of(
                            "name",
                            integration.name().value(),
                            "client_id",
                            integration.key().toString()),
                    Map.of());
            return integration;
        });
    }

    private Integration lock(IntegrationId id, Change change) {
        change.actor().require(Scope.INTEGRATION_WRITE);
        return ownIntegrations.lock(id, change);
    }

    /** Before it is gone, so that those who used it learn of it. */
    private void endShares(Integration integration, Change change) {
        for (Share share : shares.lockOpen(integration.id(), change.now())) {
            shareChanges.update(
                    share, share.ended(), AuditAction.SHARE_ENDED, ShareChanges.target(share, integration), change);
        }
    }

    private Integration rename(Integration integration, Name name, Change change) {
        if (integration.name().equals(name)) {
            return integration;
        }
        Integration renamed = integration.renamed(name);
        integrations.rename(renamed);
        change.record(
                AuditAction.INTEGRATION_RENAMED,
                target(renamed),
                Map.of("name", integration.name().value()),
                Map.of("name", name.value()));
        return renamed;
    }

    private static Target target(Integration integration) {
        return Target.integration(integration.id(), integration.name().value());
    }
}
