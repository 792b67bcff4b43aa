package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.secret.SecretDigester;

/** Wires the use cases of API keys. */
public record ApiKeyUseCases(
        CreatePrivateKey createPrivateKey,
        CreateServiceKey createServiceKey,
        ListApiKeys listApiKeys,
        GetApiKey getApiKey,
        DescribeApiKey describeApiKey,
        RevokeApiKey revokeApiKey,
        DisableApiKey disableApiKey,
        EnableApiKey enableApiKey,
        RotateApiKey rotateApiKey,
        EndKeySecret endKeySecret,
        GetKeyPolicy getKeyPolicy,
        ChangeKeyPolicy changeKeyPolicy) {

    public static ApiKeyUseCases wire(
            Foundation foundation,
            Actors actors,
            Changes changes,
            SecretDigester digester,
            NewKeys newKeys,
            ApiKeys apiKeys,
            KeyPolicies keyPolicies) {
        ReadApiKeys reading = new ReadApiKeys(foundation, actors, apiKeys);
        ChangeApiKeys changing = new ChangeApiKeys(actors, changes, apiKeys);
        ChangeKeySecrets secrets = new ChangeKeySecrets(foundation, actors, changes, digester, apiKeys);
        SwitchApiKeys switching = new SwitchApiKeys(actors, changes, apiKeys);
        KeyPolicyUseCase policy = new KeyPolicyUseCase(foundation, actors, changes, keyPolicies);
        return new ApiKeyUseCases(
                new CreatePrivateKeyUseCase(changes, newKeys, apiKeys),
                new CreateServiceKeyUseCase(actors, changes, newKeys, apiKeys),
                reading,
                reading,
                changing,
                changing,
                switching,
                switching,
                secrets,
                secrets,
                policy,
                policy);
    }
}
