package dev.keywright.persistence.audit;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.StorableText;
import java.util.List;

/** Audit events in the table {@code audit_event}, which takes no changes. */
public final class PostgresAuditTrail implements AuditTrail {

    private static final String SELECT = """
            (select id, occurred_at, workspace_id, actor_type, actor_id, actor_name, actor_secret_id, action,
                target_type, target_id, target_name, outcome, reason, source_ip, request_id, before, after
            from audit_event
            where %s and %s
            order by occurred_at desc, id desc
            limit :limit)
            """;

    private final Database database;

    public PostgresAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void record(AuditEvent event) {
        database.use(handle -> handle.createUpdate("""
                        insert into audit_event (id, occurred_at, workspace_id, actor_type, actor_id, actor_name, actor_secret_id, action,
                            target_type, target_id, target_name, outcome, reason, source_ip, request_id, before, after)
                        values (:id, :occurred_at, :workspace, :actor_type, :actor_id, :actor_name, :actor_secret, :action,
                            :target_type, :target_id, :target_name, :outcome, :reason, :source_ip, :request_id,
                            cast(:before as jsonb), cast(:after as jsonb))
                        """)
                .bind("id", event.id())
                .bind("occurred_at", event.at())
                .bind("workspace", event.workspace())
                .bind("actor_type", event.actor().kind())
                .bind("actor_id", event.actor().id())
                .bind("actor_name", StorableText.of(event.actor().name()))
                .bind("actor_secret", event.secret())
                .bind("action", event.action())
                .bind("target_type", event.target().kind())
                .bind("target_id", StorableText.ofNullable(event.target().id()))
                .bind("target_name", StorableText.ofNullable(event.target().name()))
                .bind("outcome", event.outcome())
                .bind("reason", StorableText.ofNullable(event.reason()))
                .bind("source_ip", StorableText.ofNullable(event.origin().sourceIp()))
                .bind("request_id", StorableText.ofNullable(event.origin().requestId()))
                .bind("before", Fields.format(event.before()))
                .bind("after", Fields.format(event.after()))
                .execute());
    }

    @Override
    public Page<AuditEvent> list(AuditQuery query) {
        Conditions wanted = wanted(query);
        List<AuditEvent> found = database.with(handle -> wanted.bindTo(handle.createQuery(sql(query, wanted)))
                .bind("workspace", query.workspace())
                .bind("limit", Conditions.limit(query.page()))
                .mapTo(AuditEventRow.class)
                .map(AuditEventRow::toAuditEvent)
                .list());
        return Page.of(
                found, query.page(), event -> new Cursor(event.at(), event.id().value()));
    }

    private static Conditions wanted(AuditQuery query) {
        AuditQuery.Filter filter = query.filter();
        return new Conditions()
                .andIfPresent("actor_id = :actor", "actor", filter.actor())
                .andIfPresent("action = :action", "action", filter.action())
                .andIfPresent("target_id = :target", "target", StorableText.ofNullable(filter.target()))
                .andIfPresent("occurred_at >= :from", "from", filter.from())
                .andIfPresent("occurred_at < :to", "to", filter.to())
                .andAfter(query.page(), "occurred_at", "id");
    }

    /** The workspace's events and the deployment's are read apart, newest first by an index each, and then merged. */
    private static String sql(AuditQuery query, Conditions wanted) {
        String ofWorkspace = SELECT.formatted("workspace_id = :workspace", wanted.sql());
        if (!query.withDeploymentEvents()) {
            return ofWorkspace;
        }
        String ofDeployment = SELECT.formatted("workspace_id is null", wanted.sql());
        return ofWorkspace + "union all\n" + ofDeployment + "order by occurred_at desc, id desc\nlimit :limit";
    }
}
