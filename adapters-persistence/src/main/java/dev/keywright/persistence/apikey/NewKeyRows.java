package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.persistence.internal.Constraints;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Adds keys to {@code api_key}, each with its name reserved. */
final class NewKeyRows {

    private NewKeyRows() {}

    static void insert(ApiKey key, Instant now, Handle handle) {
        if (key instanceof PrivateKey privateKey) {
            holdMembership(privateKey, handle);
        }
        releaseNameOfExpired(key, now, handle);
        try {
            insertRow(key, handle);
        } catch (UnableToExecuteStatementException e) {
            throw isNameTaken(e) ? new ApiKeyRefusal.NameTaken(key.name()) : e;
        }
        KeySecrets.save(key, handle);
    }

    /**
     * Whoever removes the member meanwhile waits for this transaction, and then revokes this key with the others; or was first, and no key is
     * added that would come alive if the user were invited again.
     */
    private static void holdMembership(PrivateKey key, Handle handle) {
        boolean isMember = handle.createQuery("""
                        select user_id
                        from membership
                        where workspace_id = :workspace and user_id = :user
                        for key share
                        """)
                .bind("workspace", key.workspace())
                .bind("user", key.user())
                .mapTo(UserId.class)
                .findOne()
                .isPresent();
        if (!isMember) {
            throw new AccessRefusal.WrongWorkspace();
        }
    }

    private static void releaseNameOfExpired(ApiKey key, Instant now, Handle handle) {
        handle.createUpdate("""
                        update api_key
                        set name_reserved = false
                        where workspace_id = :workspace and type = :type and user_id is not distinct from :user and name = :name
                            and name_reserved and expires_at <= :now
                        """)
                .bind("workspace", key.workspace())
                .bind("type", key.type())
                .bind("user", userOf(key))
                .bind("name", key.name())
                .bind("now", now)
                .execute();
    }

    private static void insertRow(ApiKey key, Handle handle) {
        handle.createUpdate("""
                        insert into api_key (client_id, workspace_id, type, user_id, role, name, name_folded, name_reserved, description,
                            created_at, created_by_type, created_by_id, created_by_name,
                            expires_at, disabled_at, revoked_at, last_authenticated_at)
                        values (:client_id, :workspace, :type, :user, :role, :name, :name_folded, :name_reserved, :description,
                            :created_at, :created_by_type, :created_by_id, :created_by_name,
                            :expires_at, :disabled_at, :revoked_at, :last_authenticated_at)
                        """)
                .bind("client_id", key.clientId())
                .bind("workspace", key.workspace())
                .bind("type", key.type())
                .bind("user", userOf(key))
                .bind("role", roleOf(key))
                .bind("name", key.name())
                .bind("name_folded", key.name().value().toLowerCase(Locale.ROOT))
                .bind("name_reserved", key.lifecycle().revokedAt() == null)
                .bind("description", key.description())
                .bind("created_at", key.lifecycle().createdAt())
                .bind("created_by_type", key.createdBy().kind())
                .bind("created_by_id", key.createdBy().id())
                .bind("created_by_name", key.createdBy().name())
                .bind("expires_at", key.lifecycle().expiresAt())
                .bind("disabled_at", key.lifecycle().disabledAt())
                .bind("revoked_at", key.lifecycle().revokedAt())
                .bind("last_authenticated_at", key.lastAuthenticatedAt())
                .execute();
    }

    private static boolean isNameTaken(UnableToExecuteStatementException failure) {
        return Constraints.isViolated("api_key_service_name_key", failure)
                || Constraints.isViolated("api_key_private_name_key", failure);
    }

    private static @Nullable UserId userOf(ApiKey key) {
        return key instanceof PrivateKey privateKey ? privateKey.user() : null;
    }

    private static @Nullable RoleName roleOf(ApiKey key) {
        return key instanceof ServiceKey serviceKey ? serviceKey.role() : null;
    }
}
