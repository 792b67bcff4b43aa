package dev.keywright.persistence.role;

import dev.keywright.application.role.CustomRoles;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Constraints;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Custom roles in the table {@code workspace_role}. */
public final class PostgresCustomRoles implements CustomRoles {

    private final Database database;

    public PostgresCustomRoles(Database database) {
        this.database = database;
    }

    @Override
    public void add(WorkspaceId workspace, CustomRole role) {
        database.use(handle -> {
            try {
                insert(workspace, role, handle);
            } catch (UnableToExecuteStatementException e) {
                throw Constraints.isViolated("workspace_role_pkey", e)
                        ? RoleRefusal.NameTaken.byCustomRole(role.name())
                        : e;
            }
        });
    }

    private static void insert(WorkspaceId workspace, CustomRole role, Handle handle) {
        handle.createUpdate("""
                        insert into workspace_role (workspace_id, name, scopes)
                        values (:workspace, :name, :scopes)
                        """)
                .bind("workspace", workspace)
                .bind("name", role.name())
                .bind("scopes", Scope.formatList(role.scopes()))
                .execute();
    }

    @Override
    public Optional<CustomRole> find(WorkspaceId workspace, RoleName name) {
        return database.with(handle -> handle.createQuery("""
                        select name, scopes
                        from workspace_role
                        where workspace_id = :workspace and name = :name
                        """)
                .bind("workspace", workspace)
                .bind("name", name)
                .mapTo(CustomRoleRow.class)
                .findOne()
                .map(CustomRoleRow::toRole));
    }

    /** In the order of the characters, whatever the database's locale is. */
    @Override
    public List<CustomRole> list(WorkspaceId workspace) {
        return database.with(handle -> handle.createQuery("""
                        select name, scopes
                        from workspace_role
                        where workspace_id = :workspace
                        order by name collate "C"
                        """)
                .bind("workspace", workspace)
                .mapTo(CustomRoleRow.class)
                .map(CustomRoleRow::toRole)
                .list());
    }

    @Override
    public void update(WorkspaceId workspace, CustomRole role) {
        database.use(handle -> handle.createUpdate("""
                        update workspace_role
                        set scopes = :scopes
                        where workspace_id = :workspace and name = :name
                        """)
                .bind("workspace", workspace)
                .bind("name", role.name())
                .bind("scopes", Scope.formatList(role.scopes()))
                .execute());
    }

    @Override
    public void remove(WorkspaceId workspace, RoleName name) {
        database.use(handle -> handle.createUpdate("""
                        delete from workspace_role
                        where workspace_id = :workspace and name = :name
                        """)
                .bind("workspace", workspace)
                .bind("name", name)
                .execute());
    }

    @Override
    public Uses countUses(WorkspaceId workspace, RoleName name, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        select
                            (select count(*) from membership where workspace_id = :workspace and role = :name) as members,
                            (select count(*) from api_key
                                where workspace_id = :workspace and role = :name and revoked_at is null
                                    and (expires_at is null or expires_at > :now)) as service_keys
                        """)
                .bind("workspace", workspace)
                .bind("name", name)
                .bind("now", now)
                .map((row, context) -> new Uses(row.getInt("members"), row.getInt("service_keys")))
                .one());
    }
}
