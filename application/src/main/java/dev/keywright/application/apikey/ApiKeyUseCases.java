package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Standings;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.secret.SecretDigester;
import java.time.Duration;

/** Wires the use cases of API keys. */
public record ApiKeyUseCases(
        CreatePrivateKey createPrivateKey,
        CreateServiceKey createServiceKey,
        ListApiKeys listApiKeys,
        CountApiKeys countApiKeys,
        GetApiKey getApiKey,
        DescribeApiKey describeApiKey,
        RevokeApiKey revokeApiKey,
        DisableApiKey disableApiKey,
        EnableApiKey enableApiKey,
        RotateApiKey rotateApiKey,
        EndKeySecret endKeySecret,
        ChangeApiKey changeApiKey,
        GetKeyPolicy getKeyPolicy,
        ChangeKeyPolicy changeKeyPolicy,
        RevokeApiKeys revokeApiKeys,
        GetKeyUsage getKeyUsage) {

    public static ApiKeyUseCases wire(
            Foundation foundation,
            Actors actors,
            Changes changes,
            SecretDigester digester,
            NewKeys newKeys,
            ServiceKeys serviceKeys,
            ApiKeys apiKeys,
            KeyPolicies keyPolicies,
            KeyRotations rotations,
            KeyUsage usage) {
        ReadApiKeys reading = new ReadApiKeys(foundation, actors, apiKeys);
        ChangeApiKeys changing = new ChangeApiKeys(actors, changes, apiKeys);
        ChangeKeySecrets secrets = new ChangeKeySecrets(foundation, actors, changes, digester, apiKeys, rotations);
        SwitchApiKeys switching = new SwitchApiKeys(actors, changes, apiKeys);
        KeyPolicyUseCase policy = new KeyPolicyUseCase(foundation, actors, changes, keyPolicies);
        return new ApiKeyUseCases(
                new CreatePrivateKeyUseCase(changes, newKeys, apiKeys),
                new CreateServiceKeyUseCase(actors, changes, serviceKeys),
                reading,
                reading,
                reading,
                changing,
                changing,
                switching,
                switching,
                secrets,
                secrets,
                new ChangeApiKeyUseCase(actors, changes, apiKeys, keyPolicies),
                policy,
                policy,
                new RevokeApiKeysUseCase(actors, changes, apiKeys, usage),
                new ReadKeyUsage(foundation, reading, usage));
    }

    /**
     * What finishes rotations, which needs none of the others.
     *
     * @param unusedFor how long an old secret must not have been used
     */
    public static FinishRotations finishRotations(
            Foundation foundation,
            Standings standings,
            AuditTrail auditTrail,
            ApiKeys apiKeys,
            KeyRotations rotations,
            Duration unusedFor) {
        Changes changes = new Changes(foundation, new Actors(foundation, standings), auditTrail);
        return new FinishRotationsUseCase(foundation, changes, apiKeys, rotations, unusedFor);
    }

    /** What sums the use of keys, which needs none of the others. */
    public static SumKeyUsage sumKeyUsage(Foundation foundation, KeyUsage usage) {
        return new SumKeyUsageUseCase(foundation, usage);
    }
}
