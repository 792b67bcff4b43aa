package dev.keywright.persistence.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.Sharing;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads integrations as one workspace sees them: its own, and those that are shared with it. */
final class IntegrationListing {

    /** Both are read newest first by an index each, and then merged. */
    private static final String SELECT = """
            (select i.id, i.name, i.client_id, i.created_at, i.created_by_type, i.created_by_id, i.created_by_name, i.last_used_at,
                least(s.expires_at, s.ended_at) as secret_expires_at, null::uuid as source_id, null::text as source_name, null::text as share_state
            from integration i
            left join api_key_secret s on s.id = i.secret_id
            where i.workspace_id = :workspace and %s
            order by i.created_at desc, i.id desc
            limit :limit)
            union all
            (select i.id, i.name, i.client_id, sh.created_at, null, null, null, sh.last_used_at, null, w.id, w.name, sh.state
            from integration_share sh
            join integration i on i.id = sh.integration_id
            join workspace w on w.id = i.workspace_id
            where sh.destination_workspace_id = :workspace and sh.accepted_at is not null and %s and %s
            order by sh.created_at desc, i.id desc
            limit :limit)
            order by created_at desc, id desc
            limit :limit
            """;

    private IntegrationListing() {}

    /**
     * @param own the condition of the workspace's own integrations
     * @param incoming the same condition, of those that are shared with it
     */
    static List<ListedIntegration> select(
            WorkspaceId workspace, Conditions own, Conditions incoming, Instant now, int limit, Handle handle) {
        String sql = SELECT.formatted(own.sql(), ShareRow.ARE_OPEN, incoming.sql());
        List<ListedIntegrationRow> rows = incoming.bindTo(own.bindTo(handle.createQuery(sql)))
                .bind("workspace", workspace)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(ListedIntegrationRow.class)
                .list();
        Map<IntegrationId, List<Sharing.Partner>> partners = partnersOf(
                rows.stream()
                        .filter(ListedIntegrationRow::isOwn)
                        .map(row -> row.id().value())
                        .toArray(),
                now,
                handle);
        return rows.stream()
                .map(row -> row.toListedIntegration(partners.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Of shares that aren't answered yet it isn't told whether there is such a workspace. */
    private static Map<IntegrationId, List<Sharing.Partner>> partnersOf(
            Object[] integrations, Instant now, Handle handle) {
        return handle.createQuery("""
                        select sh.integration_id, sh.destination_workspace_id as workspace_id,
                            case when sh.accepted_at is not null then w.name end as workspace_name, sh.state
                        from integration_share sh
                        left join workspace w on w.id = sh.destination_workspace_id
                        where sh.integration_id = any(:integrations) and %s
                        order by sh.created_at, sh.id
                        """.formatted(ShareRow.ARE_OPEN))
                .bindArray("integrations", UUID.class, integrations)
                .bind("now", now)
                .mapTo(PartnerRow.class)
                .collect(groupingBy(PartnerRow::integrationId, mapping(PartnerRow::toPartner, toList())));
    }
}
