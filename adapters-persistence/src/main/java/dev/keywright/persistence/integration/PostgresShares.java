package dev.keywright.persistence.integration;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.application.integration.Shares;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Constraints;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Shares in the table {@code integration_share}. */
public final class PostgresShares implements Shares {

    private final Database database;

    public PostgresShares(Database database) {
        this.database = database;
    }

    @Override
    public void add(Share share, Instant now) {
        database.use(handle -> {
            closeExpired(share, now, handle);
            try {
                insert(share, handle);
            } catch (UnableToExecuteStatementException e) {
                throw Constraints.isViolated("integration_share_open_key", e) ? new ShareRefusal.AlreadyShared() : e;
            }
        });
    }

    /** What is over by its time still has the state that it had, and with it the place of an open share. */
    private static void closeExpired(Share share, Instant now, Handle handle) {
        handle.createUpdate("""
                        update integration_share
                        set state = 'ended', awaiting = null
                        where integration_id = :integration and destination_workspace_id = :destination
                            and state in ('pending', 'accepted') and expires_at <= :now
                        """)
                .bind("integration", share.integration())
                .bind("destination", share.destination())
                .bind("now", now)
                .execute();
    }

    private static void insert(Share share, Handle handle) {
        handle.createUpdate("""
                        insert into integration_share (id, integration_id, destination_workspace_id, state, awaiting,
                            created_at, created_by_type, created_by_id, created_by_name, accepted_at, expires_at, scopes, uses_per_day)
                        values (:id, :integration, :destination, :state, :awaiting,
                            :created_at, :created_by_type, :created_by_id, :created_by_name, :accepted_at, :expires_at, :scopes, :uses_per_day)
                        """)
                .bind("id", share.id())
                .bind("integration", share.integration())
                .bind("destination", share.destination())
                .bind("state", share.state())
                .bind("awaiting", share.awaiting())
                .bind("created_at", share.createdAt())
                .bind("created_by_type", share.createdBy().kind())
                .bind("created_by_id", share.createdBy().id())
                .bind("created_by_name", share.createdBy().name())
                .bind("accepted_at", share.acceptedAt())
                .bind("expires_at", share.terms().expiresAt())
                .bind(
                        "scopes",
                        share.terms().scopes() == null
                                ? null
                                : Scope.formatList(share.terms().scopes()))
                .bind("uses_per_day", share.terms().usesPerDay())
                .execute();
    }

    @Override
    public Optional<Share> lock(ShareId share) {
        return lockAll(new Conditions().and("sh.id = :share", "share", share)).stream()
                .findFirst();
    }

    @Override
    public Optional<Share> lockAccepted(IntegrationId integration, WorkspaceId destination, Instant now) {
        return lockAll(open(now)
                        .and("sh.accepted_at is not null")
                        .and("sh.integration_id = :integration", "integration", integration)
                        .and("sh.destination_workspace_id = :destination", "destination", destination))
                .stream()
                .findFirst();
    }

    @Override
    public List<Share> lockOpen(IntegrationId integration, Instant now) {
        return lockAll(open(now).and("sh.integration_id = :integration", "integration", integration));
    }

    @Override
    public List<Share> lockInUse(WorkspaceId workspace, Instant now) {
        return lockAll(open(now)
                .and("sh.state = 'accepted'")
                .and(
                        "(i.workspace_id = :workspace or sh.destination_workspace_id = :workspace)",
                        "workspace",
                        workspace));
    }

    private static Conditions open(Instant now) {
        return new Conditions().and(ShareRow.ARE_OPEN, "now", now);
    }

    /** In the order of their ids, so that no two transactions wait for each other. */
    private List<Share> lockAll(Conditions wanted) {
        return database.with(handle -> wanted.bindTo(handle.createQuery("""
                        select %s
                        from integration_share sh
                        join integration i on i.id = sh.integration_id
                        where %s
                        order by sh.id
                        for no key update of sh
                        """.formatted(ShareRow.COLUMNS, wanted.sql())))
                .mapTo(ShareRow.class)
                .map(ShareRow::toShare)
                .list());
    }

    @Override
    public void update(Share share) {
        database.use(handle -> handle.createUpdate("""
                        update integration_share
                        set state = :state, awaiting = :awaiting, accepted_at = :accepted_at
                        where id = :id
                        """)
                .bind("id", share.id())
                .bind("state", share.state())
                .bind("awaiting", share.awaiting())
                .bind("accepted_at", share.acceptedAt())
                .execute());
    }

    @Override
    public Optional<ListedShare> find(ShareId share, Instant now) {
        return database
                .with(handle -> select(new Conditions().and("sh.id = :share", "share", share), now, 1, handle))
                .stream()
                .findFirst();
    }

    @Override
    public List<ListedShare> listOpen(IntegrationId integration, Instant now) {
        Conditions wanted = new Conditions()
                .and(ShareRow.ARE_OPEN)
                .and("sh.integration_id = :integration", "integration", integration);
        return database.with(handle -> select(wanted, now, Integer.MAX_VALUE, handle));
    }

    @Override
    public Page<ListedShare> listOf(IntegrationId integration, Instant now, PageRequest page) {
        return list(new Conditions().and("sh.integration_id = :integration", "integration", integration), now, page);
    }

    @Override
    public Page<ListedShare> listWaiting(WorkspaceId destination, Instant now, PageRequest page) {
        Conditions waiting = new Conditions()
                .and("sh.destination_workspace_id = :destination", "destination", destination)
                .and("sh.awaiting = 'destination'")
                .and("(sh.expires_at is null or sh.expires_at > :now)");
        return list(waiting, now, page);
    }

    private Page<ListedShare> list(Conditions wanted, Instant now, PageRequest page) {
        wanted.andAfter(page, "sh.created_at", "sh.id");
        List<ListedShare> found = database.with(handle -> select(wanted, now, Conditions.limit(page), handle));
        return Page.of(
                found,
                page,
                listed -> new Cursor(
                        listed.share().createdAt(), listed.share().id().value()));
    }

    private static List<ListedShare> select(Conditions wanted, Instant now, int limit, Handle handle) {
        return wanted.bindTo(handle.createQuery("""
                        select %s, i.name as integration_name, s.name as source_name,
                            case when sh.accepted_at is not null or sh.state = 'declined' then d.name end as destination_name,
                            case when sh.used_on = (:now at time zone 'UTC')::date then sh.uses else 0 end as uses_today,
                            sh.last_used_at
                        from integration_share sh
                        join integration i on i.id = sh.integration_id
                        join workspace s on s.id = i.workspace_id
                        left join workspace d on d.id = sh.destination_workspace_id
                        where %s
                        order by sh.created_at desc, sh.id desc
                        limit :limit
                        """.formatted(ShareRow.COLUMNS, wanted.sql())))
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(ListedShareRow.class)
                .map(ListedShareRow::toListedShare)
                .list();
    }
}
