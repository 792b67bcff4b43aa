package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.application.apikey.ServiceKeys;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.token.TokenSigner;
import dev.keywright.application.workspace.SharedAccess;
import dev.keywright.application.workspace.Workspaces;

/** Wires the use cases of integrations. */
public record IntegrationUseCases(
        CreateIntegration createIntegration,
        ListIntegrations listIntegrations,
        GetIntegration getIntegration,
        ChangeIntegration changeIntegration,
        DeleteIntegration deleteIntegration,
        UseIntegration useIntegration,
        RotateThroughIntegration rotateThroughIntegration,
        ListDependents listDependents,
        ShareUseCases shares) {

    public static IntegrationUseCases wire(
            Foundation foundation,
            Actors actors,
            Changes changes,
            SecretDigester digester,
            CredentialVault vault,
            TokenSigner signer,
            ServiceKeys serviceKeys,
            RotateApiKey rotateApiKey,
            ApiKeys apiKeys,
            Workspaces workspaces,
            IntegrationStorage storage) {
        ProvenSecrets provenSecrets = new ProvenSecrets(digester, storage.credentials(), FailedAttempts.ignored());
        HeldSecrets heldSecrets = new HeldSecrets(provenSecrets, vault, storage.integrations());
        OtherSide otherSide = new OtherSide(foundation, changes, workspaces);
        ShareChanges shareChanges = shareChanges(actors, workspaces, storage, otherSide);
        ReadIntegrations reading = new ReadIntegrations(foundation, actors, storage.integrations());
        ChangeIntegrationUseCase changing = new ChangeIntegrationUseCase(changes, heldSecrets, storage, shareChanges);
        return new IntegrationUseCases(
                new CreateIntegrationUseCase(
                        foundation, actors, changes, serviceKeys, provenSecrets, vault, storage.integrations()),
                reading,
                reading,
                changing,
                changing,
                new UseIntegrationUseCase(
                        foundation,
                        changes,
                        digester,
                        vault,
                        storage.uses(),
                        new RefusedUses(storage.credentials(), storage.shares()),
                        otherSide,
                        signer,
                        TokenRates.none()),
                new RotateThroughIntegrationUseCase(actors, changes, rotateApiKey, heldSecrets, storage.integrations()),
                new ListDependentsUseCase(foundation, actors, apiKeys, storage),
                shares(foundation, actors, changes, storage, shareChanges));
    }

    /**
     * These, where wrong secrets that are presented count as failures to authenticate, and are refused after too many; and where a key that is
     * kept to a rate has no more tokens than that.
     */
    public IntegrationUseCases limitedBy(FailedAttempts failedAttempts, TokenRates tokenRates) {
        return new IntegrationUseCases(
                createIntegration instanceof CreateIntegrationUseCase create
                        ? create.throttledBy(failedAttempts)
                        : createIntegration,
                listIntegrations,
                getIntegration,
                changeIntegration instanceof ChangeIntegrationUseCase change
                        ? change.throttledBy(failedAttempts)
                        : changeIntegration,
                deleteIntegration,
                useIntegration instanceof UseIntegrationUseCase use ? use.limitedBy(tokenRates) : useIntegration,
                rotateThroughIntegration,
                listDependents,
                shares);
    }

    private static ShareUseCases shares(
            Foundation foundation,
            Actors actors,
            Changes changes,
            IntegrationStorage storage,
            ShareChanges shareChanges) {
        SourceSide source = new SourceSide(
                foundation,
                actors,
                changes,
                new OwnIntegrations(storage.integrations()),
                storage.shares(),
                shareChanges);
        DestinationSide destination = new DestinationSide(foundation, actors, changes, storage.shares(), shareChanges);
        return new ShareUseCases(source, source, source, source, destination, destination, destination);
    }

    /** What deactivating a workspace does to the shares of it and with it. */
    public static SharedAccess sharedAccess(
            Foundation foundation, Actors actors, Changes changes, Workspaces workspaces, IntegrationStorage storage) {
        OtherSide otherSide = new OtherSide(foundation, changes, workspaces);
        return new InterruptShares(storage.shares(), shareChanges(actors, workspaces, storage, otherSide));
    }

    private static ShareChanges shareChanges(
            Actors actors, Workspaces workspaces, IntegrationStorage storage, OtherSide otherSide) {
        return new ShareChanges(actors, workspaces, storage.shares(), storage.uses(), otherSide);
    }
}
