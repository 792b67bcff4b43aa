package dev.keywright.persistence.integration;

import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.Sharing;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code integration} as one workspace sees it: its own, with who made it and when the secret that it holds ends; or one that another
 * workspace shares with it, with the share's state and that workspace.
 */
record ListedIntegrationRow(
        IntegrationId id,
        Name name,
        ClientId clientId,
        Instant createdAt,
        Principal.@Nullable Kind createdByType,
        @Nullable UUID createdById,
        @Nullable String createdByName,
        @Nullable Instant lastUsedAt,
        @Nullable Instant secretExpiresAt,
        @Nullable WorkspaceId sourceId,
        @Nullable Name sourceName,
        @Nullable ShareState shareState) {

    boolean isOwn() {
        return sourceId == null;
    }

    /** @param partners with whom it is shared, if it is the workspace's own */
    ListedIntegration toListedIntegration(List<Sharing.Partner> partners) {
        Principal createdBy = createdByType == null || createdByName == null
                ? null
                : new Principal(createdByType, createdById, createdByName);
        return new ListedIntegration(
                id, name, clientId, createdBy, createdAt, lastUsedAt, secretExpiresAt, sharing(partners));
    }

    private Sharing sharing(List<Sharing.Partner> partners) {
        if (sourceId != null && shareState != null) {
            Sharing.Partner source = new Sharing.Partner(sourceId, sourceName, shareState);
            return new Sharing(Sharing.Direction.INCOMING, List.of(source));
        }
        return partners.isEmpty() ? Sharing.NONE : new Sharing(Sharing.Direction.OUTGOING, partners);
    }
}
