package dev.keywright.persistence.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code integration}, without the secret that it holds. */
public record IntegrationRow(
        IntegrationId id,
        WorkspaceId workspaceId,
        Name name,
        ClientId clientId,
        SecretId secretId,
        Instant createdAt,
        Principal.Kind createdByType,
        @Nullable UUID createdById,
        String createdByName) {

    Integration toIntegration() {
        Principal createdBy = new Principal(createdByType, createdById, createdByName);
        return new Integration(id, workspaceId, name, clientId, secretId, createdBy, createdAt);
    }
}
