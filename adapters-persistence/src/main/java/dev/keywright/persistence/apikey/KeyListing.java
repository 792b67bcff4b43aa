package dev.keywright.persistence.apikey;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKeys;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads keys with what others decide about them. */
final class KeyListing {

    /** All that decides which keys are wanted is within: what else is told of them is read for these only, however many there are. */
    private static final String SELECT = """
            select %s, %s, %s, coalesce(k.role, m.role) as current_role,
                u.id as owner_id, u.email as owner_email, u.display_name as owner_display_name, u.created_at as owner_created_at,
                r.client_id as rotation_client_id, r.old_secret_id as rotation_old_secret_id, r.new_secret_id as rotation_new_secret_id,
                r.started_at as rotation_started_at, r.ends_at as rotation_ends_at, r.new_first_used_at as rotation_new_first_used_at
            from (
                select k.*
                from api_key k
                left join membership m on m.workspace_id = k.workspace_id and m.user_id = k.user_id
                where %s
                order by %s
                %s
            ) k
            join workspace w on w.id = k.workspace_id
            left join membership m on m.workspace_id = k.workspace_id and m.user_id = k.user_id
            left join app_user u on u.id = k.user_id
            left join key_rotation r on r.client_id = k.client_id
            order by %s
            """;

    private static final String COUNT = """
            select count(*)
            from api_key k
            left join membership m on m.workspace_id = k.workspace_id and m.user_id = k.user_id
            where %s
            """;

    private static final String LIMITED = "limit :limit";

    /** As {@link PostgresApiKeys#lock}. */
    private static final String LOCKED = "for no key update of k";

    private static final Pattern PART_OF_ID = Pattern.compile("[0-9a-f-]*");

    /** What isn't itself in a pattern of {@code like}, which is looked for in half the time that {@code strpos} takes. */
    private static final Pattern SPECIAL_IN_PATTERNS = Pattern.compile("[%_\\\\]");

    private KeyListing() {}

    static Optional<ListedKey> find(WorkspaceId workspace, ClientId key, Handle handle) {
        Conditions wanted = new Conditions()
                .and("k.workspace_id = :workspace", "workspace", workspace)
                .and("k.client_id = :key", "key", key);
        return select(wanted, KeySorting.NEWEST_FIRST, 1, handle).stream().findFirst();
    }

    static Page<ListedKey> list(ApiKeyQuery query, Handle handle) {
        Conditions wanted = conditions(query);
        KeySorting sorting = KeySorting.of(query.order());
        sorting.addPosition(query.page(), wanted);
        return Page.of(
                select(wanted, sorting, Conditions.limit(query.page()), handle),
                query.page(),
                listed -> query.order().positionOf(listed.key()));
    }

    static int count(ApiKeyQuery query, Handle handle) {
        Conditions wanted = conditions(query);
        return wanted.bindTo(handle.createQuery(COUNT.formatted(wanted.sql())))
                .mapTo(Integer.class)
                .one();
    }

    private static Conditions conditions(ApiKeyQuery query) {
        Conditions wanted = new Conditions().and("k.workspace_id = :workspace", "workspace", query.workspace());
        addVisibility(query.visibility(), wanted);
        addFilter(query, wanted);
        return wanted;
    }

    /** In the order in which they are read, so that whoever else locks several doesn't wait for this one while this one waits. */
    static List<ListedKey> lockLive(WorkspaceId workspace, RevokeApiKeys.Filter filter, Instant now, Handle handle) {
        Conditions wanted = new Conditions()
                .and("k.workspace_id = :workspace", "workspace", workspace)
                .and("k.revoked_at is null")
                .and("(k.expires_at is null or k.expires_at > :now)", "now", now)
                .andIfPresent("k.user_id = :user", "user", filter.user())
                .andIfPresent("coalesce(k.role, m.role) = :role", "role", filter.role())
                .andIfPresent("k.type = :type", "type", filter.type())
                .andIfPresent("k.created_at < :created_before", "created_before", filter.createdBefore());
        return read(query(wanted, KeySorting.NEWEST_FIRST, LOCKED, handle), handle);
    }

    private static List<ListedKey> select(Conditions wanted, KeySorting sorting, int limit, Handle handle) {
        return read(query(wanted, sorting, LIMITED, handle).bind("limit", limit), handle);
    }

    private static Query query(Conditions wanted, KeySorting sorting, String chosen, Handle handle) {
        String order = sorting.sql();
        return wanted.bindTo(handle.createQuery(SELECT.formatted(
                ApiKeyRow.COLUMNS,
                KeyRestrictionsRow.COLUMNS,
                KeyPolicyRow.COLUMNS,
                wanted.sql(),
                order,
                chosen,
                order)));
    }

    private static List<ListedKey> read(Query query, Handle handle) {
        List<ListedKeyRow> rows = query.mapTo(ListedKeyRow.class).list();
        Map<ClientId, List<KeySecret>> secrets =
                KeySecrets.findOf(rows.stream().map(row -> row.key().clientId()).toList(), handle);
        return rows.stream()
                .map(row -> row.toListedKey(secrets.getOrDefault(row.key().clientId(), List.of())))
                .toList();
    }

    private static void addVisibility(KeyVisibility visibility, Conditions wanted) {
        if (visibility instanceof KeyVisibility.PrivateKeysOf own) {
            wanted.and("k.type = 'private'").and("k.user_id = :visible_user", "visible_user", own.user());
        } else if (visibility instanceof KeyVisibility.Only only) {
            wanted.and("k.client_id = :visible_key", "visible_key", only.key());
        }
    }

    private static void addFilter(ApiKeyQuery query, Conditions wanted) {
        ApiKeyQuery.Filter filter = query.filter();
        wanted.andIfPresent("k.type = :type", "type", filter.type())
                .andIfPresent("coalesce(k.role, m.role) = :role", "role", filter.role())
                .andIfPresent("k.user_id = :user", "user", filter.user());
        if (filter.endingBefore() != null) {
            wanted.and("k.revoked_at is null")
                    .and("k.expires_at > :ending_after", "ending_after", query.now())
                    .and("k.expires_at < :ending_before", "ending_before", filter.endingBefore());
        }
        if (filter.status() != null) {
            addStatus(filter.status(), query, wanted);
        }
        if (filter.text() != null) {
            addText(StorableText.of(filter.text()).toLowerCase(Locale.ROOT), wanted);
        }
    }

    /** Client IDs are only written out, which takes longest, for what may be part of one. */
    private static void addText(String folded, Conditions wanted) {
        wanted.and(
                PART_OF_ID.matcher(folded).matches()
                        ? "(k.name_folded like :text or k.client_id::text like :text)"
                        : "k.name_folded like :text",
                "text",
                "%" + SPECIAL_IN_PATTERNS.matcher(folded).replaceAll("\\\\$0") + "%");
    }

    /** As {@link dev.keywright.domain.apikey.Lifecycle#status} has it. */
    private static void addStatus(KeyStatus status, ApiKeyQuery query, Conditions wanted) {
        if (status == KeyStatus.REVOKED) {
            wanted.and("k.revoked_at is not null");
            return;
        }
        wanted.and("k.revoked_at is null");
        if (status == KeyStatus.EXPIRED) {
            wanted.and("k.expires_at <= :now", "now", query.now());
            return;
        }
        wanted.and("(k.expires_at is null or k.expires_at > :now)", "now", query.now())
                .and(status == KeyStatus.DISABLED ? "k.disabled_at is not null" : "k.disabled_at is null");
    }
}
