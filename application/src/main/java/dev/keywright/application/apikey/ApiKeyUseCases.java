package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;

/** Wires the use cases of API keys. */
public record ApiKeyUseCases(
        CreatePrivateKey createPrivateKey,
        CreateServiceKey createServiceKey,
        ListApiKeys listApiKeys,
        GetApiKey getApiKey,
        DescribeApiKey describeApiKey,
        RevokeApiKey revokeApiKey) {

    public static ApiKeyUseCases wire(
            Foundation foundation, Actors actors, Changes changes, NewKeys newKeys, ApiKeys apiKeys) {
        ReadApiKeys reading = new ReadApiKeys(foundation, actors, apiKeys);
        ChangeApiKeys changing = new ChangeApiKeys(changes, apiKeys);
        return new ApiKeyUseCases(
                new CreatePrivateKeyUseCase(changes, newKeys, apiKeys),
                new CreateServiceKeyUseCase(actors, changes, newKeys, apiKeys),
                reading,
                reading,
                changing,
                changing);
    }
}
