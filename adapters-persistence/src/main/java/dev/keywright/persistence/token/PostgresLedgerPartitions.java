package dev.keywright.persistence.token;

import dev.keywright.application.token.LedgerPartitions;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The partitions of {@code token_ledger}, each a table {@code token_ledger_YYYYMMDD}. What is attached by another name was not made here, and
 * is left alone.
 */
public final class PostgresLedgerPartitions implements LedgerPartitions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String NAME_PREFIX = "token_ledger_";

    private final Database database;

    public PostgresLedgerPartitions(Database database) {
        this.database = database;
    }

    @Override
    public Snapshot load() {
        return database.with(handle -> new Snapshot(loadDays(handle), readClock(handle)));
    }

    private static Set<LocalDate> loadDays(Handle handle) {
        return handle.createQuery("""
                        select right(c.relname, 8)
                        from pg_inherits i
                        join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'token_ledger'::regclass and c.relname ~ '^token_ledger_[0-9]{8}$'
                        """).mapTo(String.class).stream()
                .map(day -> LocalDate.parse(day, DAY))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The time of day, not that of the transaction's begin. */
    private static Instant readClock(Handle handle) {
        return handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one();
    }

    @Override
    public Outcome create(LocalDate day) {
        return database.with(handle -> {
            if (loadDays(handle).contains(day)) {
                return Outcome.UNCHANGED;
            }
            if (isInDefault(day, handle)) {
                return Outcome.LEFT_TO_DEFAULT;
            }
            return TableChange.attempt(handle, () -> attach(day, handle));
        });
    }

    /** Spares the attempt, which locks the default partition. Should a token come between, the attempt fails for the same reason. */
    private static boolean isInDefault(LocalDate day, Handle handle) {
        return handle.createQuery("""
                        select exists (
                            select 1
                            from token_ledger_default
                            where issued_at >= cast(:begin as timestamptz) and issued_at < cast(:end as timestamptz)
                        )
                        """)
                .bind("begin", midnight(day))
                .bind("end", midnight(day.plusDays(1)))
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Making the partition in place would lock the whole ledger. So the table is made first, and attached then, for which only the default
     * partition is locked: PostgreSQL looks whether it holds rows of that day. That look reads all of it. A check constraint would spare the
     * look, but then a token of a day whose partition isn't made in time would be refused.
     */
    private static void attach(LocalDate day, Handle handle) {
        handle.execute("create table %s (like token_ledger including all)".formatted(name(day)));
        handle.execute("alter table token_ledger attach partition %s for values from ('%s') to ('%s')"
                .formatted(name(day), midnight(day), midnight(day.plusDays(1))));
    }

    /** Locks the whole ledger for the moment that it takes. To detach it first would lock the same, since there is a default partition. */
    @Override
    public Outcome drop(LocalDate day) {
        return database.with(handle -> loadDays(handle).contains(day)
                ? TableChange.attempt(handle, () -> handle.execute("drop table " + name(day)))
                : Outcome.UNCHANGED);
    }

    /** By the rows' places, since a join with the oldest would read all of the table for each batch. */
    @Override
    public int deleteFromDefault(Instant before, int limit) {
        return database.with(handle -> handle.createUpdate("""
                        delete from token_ledger_default
                        where ctid = any (array(
                            select ctid
                            from token_ledger_default
                            where issued_at < :before
                            order by issued_at
                            limit :limit
                        ))
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    private static String name(LocalDate day) {
        return NAME_PREFIX + DAY.format(day);
    }

    /** As PostgreSQL reads it, whatever the session's time zone and style of dates. */
    private static String midnight(LocalDate day) {
        return day + " 00:00:00+00";
    }
}
