package dev.keywright.persistence.integration;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key}, joined with that of one of its secrets, and with what else decides whether they get a token. */
record CredentialRow(
        ClientId clientId,
        SecretId secretId,
        WorkspaceId workspaceId,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant disabledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant secretExpiresAt,
        boolean secretEnded,
        boolean workspaceActive,
        boolean memberActive) {

    Credential toCredential() {
        return new Credential(
                clientId,
                secretId,
                workspaceId,
                new Lifecycle(createdAt, expiresAt, disabledAt, revokedAt),
                secretExpiresAt,
                secretEnded,
                workspaceActive,
                memberActive);
    }
}
