package dev.keywright.benchmarks.growth;

import dev.keywright.application.Transactions;
import dev.keywright.application.token.LedgerPartitions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Tokens that were issued evenly over the days for which the ledger keeps them, today included, to a thousand of the keys. Their partitions are
 * made by Keywright's own code, so that they are as they would be.
 */
final class LedgerRows {

    private static final int DAYS = 30;
    private static final int KEYS = 1_000;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final String INSERT = """
            insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
            select issued_at, gen_random_uuid(), keys[1 + n %% cardinality(keys)], secrets[1 + n %% cardinality(keys)],
                issued_at + interval '%d seconds'
            from (select cast(? as uuid[]) as keys, cast(? as uuid[]) as secrets, cast(? as timestamptz) as first) given
            cross join generate_series(0, cast(? as bigint)) n
            cross join lateral (select first + n * cast(? as double precision) * interval '1 microsecond' as issued_at) at
            """.formatted(LIFETIME.toSeconds());

    private final Connection connection;
    private final NumberedKeys keys;
    private final long count;

    LedgerRows(Connection connection, NumberedKeys keys, long count) {
        this.connection = connection;
        this.keys = keys;
        this.count = count;
    }

    void insert(Transactions transactions, LedgerPartitions partitions, Steps steps) throws SQLException {
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int daysAgo = DAYS - 1; daysAgo > 0; daysAgo--) {
            LocalDate day = today.minusDays(daysAgo);
            steps.run("tokens of " + day, () -> {
                make(day, transactions, partitions);
                insert(midnight(day), midnight(day.plusDays(1)), count / DAYS);
            });
        }
        steps.run("tokens of today", () -> insert(midnight(today), now, count - (DAYS - 1) * (count / DAYS)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void make(LocalDate day, Transactions transactions, LedgerPartitions partitions) {
        LedgerPartitions.Outcome outcome = transactions.inTransaction(() -> partitions.create(day));
        if (outcome != LedgerPartitions.Outcome.DONE) {
            throw new IllegalStateException("the ledger's partition for " + day + " wasn't made: " + outcome);
        }
    }

    private void insert(Instant from, Instant to, long rows) throws SQLException {
        double step = Duration.between(from, to).toNanos() / 1e3 / rows;
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, ofTheKeys(keys::clientId));
            statement.setArray(2, ofTheKeys(keys::secretId));
            statement.setTimestamp(3, Timestamp.from(from));
            statement.setLong(4, rows - 1);
            statement.setDouble(5, step);
            statement.executeUpdate();
        }
    }

    private Array ofTheKeys(LongFunction<UUID> id) throws SQLException {
        long some = Math.min(KEYS, keys.count());
        return connection.createArrayOf(
                "uuid", LongStream.range(0, some).mapToObj(id).toArray());
    }
}
