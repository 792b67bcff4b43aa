package dev.keywright.persistence.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key}. */
public record ApiKeyRow(
        ClientId clientId,
        WorkspaceId workspaceId,
        KeyType type,
        @Nullable UserId userId,
        @Nullable RoleName role,
        Name name,
        Description description,
        Instant createdAt,
        Principal.Kind createdByType,
        @Nullable UUID createdById,
        String createdByName,
        @Nullable Instant expiresAt,
        @Nullable Instant disabledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastAuthenticatedAt) {

    /** The columns, of {@code api_key k}. */
    static final String COLUMNS = """
            k.client_id, k.workspace_id, k.type, k.user_id, k.role, k.name, k.description, k.created_at,
                k.created_by_type, k.created_by_id, k.created_by_name, k.expires_at, k.disabled_at, k.revoked_at, k.last_authenticated_at
            """;

    ApiKey toApiKey(List<KeySecret> secrets) {
        return type == KeyType.PRIVATE ? toPrivateKey(secrets) : toServiceKey(secrets);
    }

    PrivateKey toPrivateKey(List<KeySecret> secrets) {
        if (userId == null) {
            throw new IllegalStateException("a private key without a user: " + clientId);
        }
        return new PrivateKey(
                clientId,
                workspaceId,
                userId,
                name,
                description,
                createdBy(),
                lifecycle(),
                secrets,
                lastAuthenticatedAt);
    }

    private ServiceKey toServiceKey(List<KeySecret> secrets) {
        if (role == null) {
            throw new IllegalStateException("a service key without a role: " + clientId);
        }
        return new ServiceKey(
                clientId, workspaceId, role, name, description, createdBy(), lifecycle(), secrets, lastAuthenticatedAt);
    }

    private Principal createdBy() {
        return new Principal(createdByType, createdById, createdByName);
    }

    private Lifecycle lifecycle() {
        return new Lifecycle(createdAt, expiresAt, disabledAt, revokedAt);
    }
}
