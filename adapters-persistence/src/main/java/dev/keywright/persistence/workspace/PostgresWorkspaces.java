package dev.keywright.persistence.workspace;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Constraints;
import dev.keywright.persistence.internal.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Workspaces in the table {@code workspace}. */
public final class PostgresWorkspaces implements Workspaces {

    private final Database database;

    public PostgresWorkspaces(Database database) {
        this.database = database;
    }

    @Override
    public void add(Workspace workspace) {
        database.use(handle -> {
            try {
                insert(workspace, handle);
            } catch (UnableToExecuteStatementException e) {
                throw Constraints.isViolated("workspace_platform_key", e)
                        ? new IllegalStateException("there is a platform workspace already", e)
                        : e;
            }
        });
    }

    private static void insert(Workspace workspace, Handle handle) {
        handle.createUpdate("""
                        insert into workspace (id, name, platform, created_at, deactivated_at)
                        values (:id, :name, :platform, :created_at, :deactivated_at)
                        """)
                .bind("id", workspace.id())
                .bind("name", workspace.name())
                .bind("platform", workspace.platform())
                .bind("created_at", workspace.createdAt())
                .bind("deactivated_at", workspace.deactivatedAt())
                .execute();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return database.with(handle -> handle.createQuery("""
                        select id, name, platform, created_at, deactivated_at
                        from workspace
                        where id = :id
                        """)
                .bind("id", id)
                .mapTo(WorkspaceRow.class)
                .findOne()
                .map(WorkspaceRow::toWorkspace));
    }

    @Override
    public Map<WorkspaceId, Workspace> findAll(Collection<WorkspaceId> ids) {
        return database
                .with(handle -> handle.createQuery("""
                                select id, name, platform, created_at, deactivated_at
                                from workspace
                                where id = any(:ids)
                                """)
                        .bindArray(
                                "ids",
                                UUID.class,
                                ids.stream().map(WorkspaceId::value).toArray())
                        .mapTo(WorkspaceRow.class)
                        .map(WorkspaceRow::toWorkspace)
                        .list())
                .stream()
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
    }

    @Override
    public Optional<Workspace> findPlatform() {
        return database.with(handle ->
                handle.createQuery("""
                        select id, name, platform, created_at, deactivated_at
                        from workspace
                        where platform
                        """).mapTo(WorkspaceRow.class).findOne().map(WorkspaceRow::toWorkspace));
    }

    /**
     * Also what {@link dev.keywright.application.member.Members#lockAll} locks. A lock that rows referring to the workspace don't wait for:
     * keys are still added meanwhile.
     */
    @Override
    public Optional<Workspace> lock(WorkspaceId id) {
        return database.with(handle -> handle.createQuery("""
                        select id, name, platform, created_at, deactivated_at
                        from workspace
                        where id = :id
                        for no key update
                        """)
                .bind("id", id)
                .mapTo(WorkspaceRow.class)
                .findOne()
                .map(WorkspaceRow::toWorkspace));
    }

    @Override
    public void update(Workspace workspace) {
        database.use(handle -> handle.createUpdate("""
                        update workspace
                        set name = :name, deactivated_at = :deactivated_at
                        where id = :id
                        """)
                .bind("id", workspace.id())
                .bind("name", workspace.name())
                .bind("deactivated_at", workspace.deactivatedAt())
                .execute());
    }

    @Override
    public Page<Workspace> listOf(UserId user, PageRequest page) {
        Conditions wanted = new Conditions()
                .and("m.user_id = :user", "user", user)
                .and("m.status = :active", "active", MemberStatus.ACTIVE)
                .andAfter(page, "w.created_at", "w.id");
        List<Workspace> found = database.with(handle -> wanted.bindTo(handle.createQuery("""
                        select w.id, w.name, w.platform, w.created_at, w.deactivated_at
                        from membership m
                        join workspace w on w.id = m.workspace_id
                        where %s
                        order by w.created_at desc, w.id desc
                        limit :limit
                        """.formatted(wanted.sql())))
                .bind("limit", Conditions.limit(page))
                .mapTo(WorkspaceRow.class)
                .map(WorkspaceRow::toWorkspace)
                .list());
        return Page.of(
                found,
                page,
                workspace -> new Cursor(workspace.createdAt(), workspace.id().value()));
    }
}
