package dev.keywright.application.integration;

import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ProvenCredential;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/** Proves credentials before they are stored, as the token endpoint would, but for telling the holder of the right secret what is wrong. */
final class ProvenSecrets {

    private final SecretDigester digester;
    private final Credentials credentials;

    ProvenSecrets(SecretDigester digester, Credentials credentials) {
        this.digester = digester;
        this.credentials = credentials;
    }

    /** @throws IntegrationRefusal as {@link CreateIntegration} has it */
    ProvenCredential prove(ClientId key, Secret secret, WorkspaceId workspace, Instant now) {
        Credential credential =
                credentials.find(key, digester.candidates(secret)).orElseThrow(IntegrationRefusal.CredentialWrong::new);
        return credential.proveFor(workspace, now);
    }
}
