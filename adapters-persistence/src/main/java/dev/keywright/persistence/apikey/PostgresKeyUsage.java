package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyUsage;
import dev.keywright.domain.access.ClientId;
import dev.keywright.persistence.internal.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Sums of {@code token_ledger} in the tables {@code token_usage} and {@code token_usage_progress}. */
public final class PostgresKeyUsage implements KeyUsage {

    private final Database database;

    public PostgresKeyUsage(Database database) {
        this.database = database;
    }

    @Override
    public Progress advance(Duration step, Duration lag) {
        return database.with(handle -> {
            Instant from = lockCountedTo(handle);
            Instant end = settledUntil(handle).minus(lag);
            if (!from.isBefore(end)) {
                return new Progress(from, 0, true);
            }
            boolean caughtUp = !from.plus(step).isBefore(end);
            Instant to = caughtUp ? end : from.plus(step);
            long tokens = add(from, to, handle);
            handle.createUpdate("update token_usage_progress set counted_to = :to")
                    .bind("to", to)
                    .execute();
            return new Progress(to, tokens, caughtUp);
        });
    }

    private static Instant lockCountedTo(Handle handle) {
        return handle.createQuery("select counted_to from token_usage_progress for update")
                .mapTo(Instant.class)
                .one();
    }

    /**
     * The storage's time, or when the oldest other transaction of this user began: it may still add tokens that were issued a moment before.
     * Those that wait for a lock are among them, be their clients long gone.
     */
    private static Instant settledUntil(Handle handle) {
        return handle.createQuery("""
                        select least(clock_timestamp(), min(xact_start))
                        from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        """).mapTo(Instant.class).one();
    }

    private static long add(Instant from, Instant to, Handle handle) {
        return handle.createQuery("""
                        with summed as (
                            select client_id, date_trunc('hour', issued_at, 'UTC') as hour, count(*) as tokens
                            from token_ledger
                            where issued_at >= :from and issued_at < :to
                            group by 1, 2
                        ), added as (
                            insert into token_usage as u (client_id, hour, tokens)
                            select client_id, hour, tokens
                            from summed
                            on conflict on constraint token_usage_pkey do update set tokens = u.tokens + excluded.tokens
                        )
                        select coalesce(sum(tokens), 0)::bigint from summed
                        """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Instant countedTo() {
        return database.with(handle -> handle.createQuery("select counted_to from token_usage_progress")
                .mapTo(Instant.class)
                .one());
    }

    @Override
    public List<HourlySum> hours(ClientId key, Instant from, Instant to) {
        return database.with(handle -> handle.createQuery("""
                        select hour, tokens
                        from token_usage
                        where client_id = :key and hour >= :from and hour < :to
                        order by hour
                        """)
                .bind("key", key)
                .bind("from", from)
                .bind("to", to)
                .mapTo(HourlySumRow.class)
                .map(row -> new HourlySum(row.hour(), row.tokens()))
                .list());
    }

    @Override
    public Map<ClientId, Long> totals(Collection<ClientId> keys, Instant from) {
        return database.with(handle -> {
            Map<ClientId, Long> totals = new HashMap<>();
            handle.createQuery("""
                            select client_id, sum(tokens)::bigint as tokens
                            from token_usage
                            where client_id = any(:keys) and hour >= :from
                            group by client_id
                            """)
                    .bindArray("keys", ClientId.class, keys.toArray())
                    .bind("from", from)
                    .mapTo(KeyTotalRow.class)
                    .forEach(row -> totals.put(row.clientId(), row.tokens()));
            return totals;
        });
    }

    @Override
    public int forget(Instant before, int limit) {
        return database.with(handle -> handle.createUpdate("""
                        delete from token_usage
                        where ctid = any (array(
                            select ctid from token_usage where hour < :before order by hour limit :limit
                        ))
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
