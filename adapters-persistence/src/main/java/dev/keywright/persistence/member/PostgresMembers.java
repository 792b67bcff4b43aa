package dev.keywright.persistence.member;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.member.Members;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Constraints;
import dev.keywright.persistence.internal.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Memberships in the table {@code membership}. */
public final class PostgresMembers implements Members {

    private static final String SELECT = """
            select %s
            from membership m
            join app_user u on u.id = m.user_id
            where %s
            order by m.created_at desc, %s desc
            """;

    private final Database database;
    private final Workspaces workspaces;

    public PostgresMembers(Database database, Workspaces workspaces) {
        this.database = database;
        this.workspaces = workspaces;
    }

    @Override
    public void lockAll(WorkspaceId workspace) {
        workspaces.lock(workspace);
    }

    @Override
    public void add(Member member) {
        database.use(handle -> {
            try {
                insert(member, handle);
            } catch (UnableToExecuteStatementException e) {
                throw Constraints.isViolated("membership_pkey", e)
                        ? new MemberRefusal.AlreadyMember(member.user().email())
                        : e;
            }
        });
    }

    private static void insert(Member member, Handle handle) {
        handle.createUpdate("""
                        insert into membership (workspace_id, user_id, role, status, created_at, joined_at)
                        values (:workspace, :user, :role, :status, :created_at, :joined_at)
                        """)
                .bind("workspace", member.workspace())
                .bind("user", member.user().id())
                .bind("role", member.role())
                .bind("status", member.status())
                .bind("created_at", member.createdAt())
                .bind("joined_at", member.joinedAt())
                .execute();
    }

    @Override
    public Optional<Member> find(WorkspaceId workspace, UserId user) {
        Conditions wanted = new Conditions()
                .and("m.workspace_id = :workspace", "workspace", workspace)
                .and("m.user_id = :user", "user", user);
        return database.with(handle -> wanted.bindTo(
                        handle.createQuery(SELECT.formatted(MemberRow.COLUMNS, wanted.sql(), "m.user_id")))
                .mapTo(MemberRow.class)
                .findOne()
                .map(MemberRow::toMember));
    }

    @Override
    public void update(Member member) {
        database.use(handle -> handle.createUpdate("""
                        update membership
                        set role = :role, status = :status, joined_at = :joined_at
                        where workspace_id = :workspace and user_id = :user
                        """)
                .bind("workspace", member.workspace())
                .bind("user", member.user().id())
                .bind("role", member.role())
                .bind("status", member.status())
                .bind("joined_at", member.joinedAt())
                .execute());
    }

    /** The schema withdraws the invitations. */
    @Override
    public void remove(WorkspaceId workspace, UserId user) {
        database.use(handle -> handle.createUpdate("""
                        delete from membership
                        where workspace_id = :workspace and user_id = :user
                        """)
                .bind("workspace", workspace)
                .bind("user", user)
                .execute());
    }

    @Override
    public int countActiveOwners(WorkspaceId workspace) {
        return database.with(handle -> handle.createQuery("""
                        select count(*)
                        from membership
                        where workspace_id = :workspace and role = :owner and status = :active
                        """)
                .bind("workspace", workspace)
                .bind("owner", RoleName.OWNER)
                .bind("active", MemberStatus.ACTIVE)
                .mapTo(int.class)
                .one());
    }

    @Override
    public Page<Member> list(WorkspaceId workspace, PageRequest page) {
        Conditions wanted = new Conditions()
                .and("m.workspace_id = :workspace", "workspace", workspace)
                .andAfter(page, "m.created_at", "m.user_id");
        List<Member> found = database.with(handle -> wanted.bindTo(handle.createQuery(
                        SELECT.formatted(MemberRow.COLUMNS, wanted.sql(), "m.user_id") + "limit :limit"))
                .bind("limit", Conditions.limit(page))
                .mapTo(MemberRow.class)
                .map(MemberRow::toMember)
                .list());
        return Page.of(
                found,
                page,
                member -> new Cursor(member.createdAt(), member.user().id().value()));
    }

    @Override
    public List<Member> listOf(UserId user) {
        Conditions wanted = new Conditions().and("m.user_id = :user", "user", user);
        return database.with(handle -> wanted.bindTo(
                        handle.createQuery(SELECT.formatted(MemberRow.COLUMNS, wanted.sql(), "m.workspace_id")))
                .mapTo(MemberRow.class)
                .map(MemberRow::toMember)
                .list());
    }
}
