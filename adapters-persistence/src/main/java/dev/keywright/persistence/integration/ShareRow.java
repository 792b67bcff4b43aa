package dev.keywright.persistence.integration;

import dev.keywright.domain.access.Principal;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** A row of {@code integration_share}, with whose integration it is; or null where an outer join found none. */
public record ShareRow(
        @PropagateNull ShareId id,
        IntegrationId integrationId,
        WorkspaceId sourceWorkspaceId,
        WorkspaceId destinationWorkspaceId,
        ShareState state,
        Share.@Nullable Side awaiting,
        Instant createdAt,
        Principal.Kind createdByType,
        @Nullable UUID createdById,
        String createdByName,
        @Nullable Instant acceptedAt,
        @Nullable Instant expiresAt,
        @Nullable String scopes,
        @Nullable Integer usesPerDay) {

    /** The columns, of {@code integration_share sh} and {@code integration i}. */
    static final String COLUMNS = """
            sh.id, sh.integration_id, i.workspace_id as source_workspace_id, sh.destination_workspace_id, sh.state, sh.awaiting,
                sh.created_at, sh.created_by_type, sh.created_by_id, sh.created_by_name, sh.accepted_at, sh.expires_at,
                sh.scopes, sh.uses_per_day
            """;

    /** Is true of shares that are accepted, or may still be. The parameter {@code now} decides which are over. */
    static final String ARE_OPEN =
            "sh.state in ('pending', 'accepted') and (sh.expires_at is null or sh.expires_at > :now)";

    Share toShare() {
        return new Share(
                id,
                integrationId,
                sourceWorkspaceId,
                destinationWorkspaceId,
                state,
                awaiting,
                new ShareTerms(expiresAt, scopes == null ? null : Scope.parseList(scopes), usesPerDay),
                new Principal(createdByType, createdById, createdByName),
                createdAt,
                acceptedAt);
    }
}
