package dev.keywright.domain.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/**
 * A named credential of a workspace: the client ID and client secret of one of its keys. The secret itself is stored apart, encrypted, and
 * nobody sees it again. Workspace and key never change.
 *
 * @param workspace whose it is; the key is of the same workspace
 * @param secret which of the key's secrets it holds
 */
public record Integration(
        IntegrationId id,
        WorkspaceId workspace,
        Name name,
        ClientId key,
        SecretId secret,
        Principal createdBy,
        Instant createdAt) {

    /** A new integration that holds this credential. */
    public static Integration create(
            IntegrationId id, Name name, ProvenCredential credential, Principal createdBy, Instant now) {
        return new Integration(id, credential.workspace(), name, credential.key(), credential.secret(), createdBy, now);
    }

    public Integration renamed(Name newName) {
        return new Integration(id, workspace, newName, key, secret, createdBy, createdAt);
    }

    /**
     * The same integration with another secret of its key.
     *
     * @throws IntegrationRefusal.CredentialOfAnotherKey if it is another key's
     */
    public Integration holding(ProvenCredential credential) {
        if (!credential.key().equals(key)) {
            throw new IntegrationRefusal.CredentialOfAnotherKey();
        }
        return new Integration(id, workspace, name, key, credential.secret(), createdBy, createdAt);
    }
}
