package dev.keywright.application.integration;

import dev.keywright.application.audit.Change;
import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
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
    private final FailedAttempts failedAttempts;

    ProvenSecrets(SecretDigester digester, Credentials credentials, FailedAttempts failedAttempts) {
        this.digester = digester;
        this.credentials = credentials;
        this.failedAttempts = failedAttempts;
    }

    /** These, counting what is wrong: what is proven here can be guessed at here. */
    ProvenSecrets throttledBy(FailedAttempts attempts) {
        return new ProvenSecrets(digester, credentials, attempts);
    }

    /**
     * Proves what the caller presents, and counts it if it is wrong, together with what fails at the token endpoint.
     *
     * @throws IntegrationRefusal as {@link CreateIntegration} has it
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures after too many, whether or not this is right
     */
    ProvenCredential provePresented(ClientId key, Secret secret, WorkspaceId workspace, Change change) {
        Attempt attempt = Attempt.toAuthenticate(change.origin(), key);
        failedAttempts.refuseIfTooMany(attempt);
        try {
            return prove(key, secret, workspace, change.now());
        } catch (IntegrationRefusal.CredentialWrong wrong) {
            failedAttempts.add(attempt);
            throw wrong;
        }
    }

    /**
     * Proves what the caller didn't choose, and so can't guess at.
     *
     * @throws IntegrationRefusal as {@link CreateIntegration} has it
     */
    ProvenCredential prove(ClientId key, Secret secret, WorkspaceId workspace, Instant now) {
        Credential credential =
                credentials.find(key, digester.candidates(secret)).orElseThrow(IntegrationRefusal.CredentialWrong::new);
        return credential.proveFor(workspace, now);
    }
}
