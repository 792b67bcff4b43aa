package dev.keywright.application.integration;

import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Encrypts the client secrets that integrations hold. Each is bound to its workspace and its integration: what was sealed for one can't be
 * opened for another. Safe for use by many threads.
 */
public interface CredentialVault {

    SealedSecret seal(WorkspaceId workspace, IntegrationId integration, Secret secret);

    /** @throws RuntimeException if it wasn't sealed for exactly these, or under another master key: a fault, never a refusal */
    Secret open(WorkspaceId workspace, IntegrationId integration, SealedSecret sealed);
}
