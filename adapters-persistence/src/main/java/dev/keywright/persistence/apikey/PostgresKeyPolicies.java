package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyPolicies;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Networks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key policies as columns of the table {@code workspace}. */
public final class PostgresKeyPolicies implements KeyPolicies {

    private final Database database;

    public PostgresKeyPolicies(Database database) {
        this.database = database;
    }

    @Override
    public KeyPolicy find(WorkspaceId workspace) {
        return select(workspace, "");
    }

    @Override
    public KeyPolicy hold(WorkspaceId workspace) {
        return select(workspace, "for share");
    }

    @Override
    public KeyPolicy lock(WorkspaceId workspace) {
        return select(workspace, "for no key update");
    }

    private KeyPolicy select(WorkspaceId workspace, String lock) {
        return database.with(handle -> handle.createQuery("""
                        select %s
                        from workspace w
                        where w.id = :workspace
                        %s
                        """.formatted(KeyPolicyRow.COLUMNS, lock))
                .bind("workspace", workspace)
                .mapTo(KeyPolicyRow.class)
                .findOne()
                .map(KeyPolicyRow::toPolicy)
                .orElseThrow(AccessRefusal.WrongWorkspace::new));
    }

    @Override
    public void update(WorkspaceId workspace, KeyPolicy policy) {
        database.use(handle -> handle.createUpdate("""
                        update workspace
                        set key_max_lifetime_days = :max_lifetime_days, key_expiry_required = :expiry_required,
                            key_service_roles = :service_roles, key_allowed_networks = :allowed_networks, key_max_live = :max_live
                        where id = :workspace
                        """)
                .bind("workspace", workspace)
                .bind("max_lifetime_days", policy.maxLifetimeDays())
                .bind("expiry_required", policy.expiryRequired())
                .bindByType("service_roles", names(policy.serviceKeyRoles()), String[].class)
                .bind("allowed_networks", Networks.format(policy.allowedNetworks()))
                .bind("max_live", policy.maxLiveKeys())
                .execute());
    }

    private static String @Nullable [] names(@Nullable List<RoleName> roles) {
        return roles == null ? null : roles.stream().map(RoleName::value).toArray(String[]::new);
    }

    /** The lock is one that stands for the workspace and is no row's: whoever adds a key holds the row already, as others may. */
    @Override
    public int countLiveKeysAlone(WorkspaceId workspace, Instant now) {
        return database.with(handle -> {
            handle.createQuery(
                            "select true from pg_advisory_xact_lock(hashtextextended('keys of ' || :workspace::uuid, 0))")
                    .bind("workspace", workspace)
                    .mapTo(boolean.class)
                    .one();
            return handle.createQuery("""
                            select count(*)
                            from api_key
                            where workspace_id = :workspace and revoked_at is null
                                and (expires_at is null or expires_at > :now)
                            """)
                    .bind("workspace", workspace)
                    .bind("now", now)
                    .mapTo(int.class)
                    .one();
        });
    }
}
