package dev.keywright.persistence.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Foundation;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.application.token.MaintainTokenLedger;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.LedgerSchedule;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.persistence.DatabaseSettings;
import dev.keywright.persistence.FreshStorage;
import dev.keywright.persistence.TestServer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the ledger's partitions are looked after while others use the ledger, or keep it from being changed. */
class LedgerUpkeepTest {

    /** A table change waits half a second for a lock; the rest is for a slow machine. */
    private static final Duration HELD_UP_AT_MOST = Duration.ofMillis(1_500);

    private static final LedgerSchedule SCHEDULE = new LedgerSchedule(Duration.ofDays(30));

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    private final Workspace workspace = aWorkspace();
    private final ServiceKey key = aServiceKey().in(workspace).build();
    private DatabaseSettings settings;
    private Storage storage;

    @BeforeEach
    void open() {
        settings = fresh.createMigrated();
        storage = fresh.open(settings).storage();
        storage.workspaces().add(workspace);
        storage.apiKeys().add(key, NOW);
    }

    @Test
    void partitionsHoldDaysOfUtcWhateverTheDatabasesTimeZone() throws SQLException {
        LocalDate day = LocalDate.parse("2031-03-01");
        execute("do $$ begin execute format('alter database %I set timezone to ''America/New_York''',"
                + " current_database()); execute format('alter database %I set datestyle to ''German''',"
                + " current_database()); end $$");
        storage = fresh.open(settings).storage();

        assertThat(create(day)).isEqualTo(Outcome.DONE);

        record(day.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
        record(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        record(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
        record(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(query("select count(*) from token_ledger_20310301")).containsExactly("2");
        assertThat(query("select count(*) from token_ledger_default")).containsExactly("2");
    }

    @Test
    void partitionIsAsTheLedgerIs() throws SQLException {
        create(LocalDate.parse("2031-03-01"));

        String columns = "select string_agg(concat_ws(' ', attname, atttypid, attnotnull), ',' order by attnum)"
                + " from pg_attribute where attnum > 0 and attrelid = '%s'::regclass";
        assertThat(query(columns.formatted("token_ledger_20310301")))
                .isEqualTo(query(columns.formatted("token_ledger")));
        assertThat(query("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'p' and conrelid = 'token_ledger_20310301'::regclass"))
                .containsExactly("PRIMARY KEY (issued_at, token_id)");
    }

    @Test
    void ofNodesThatMaintainAtTheSameTimeOneMakesEachPartition() {
        Storage other = fresh.open(settings).storage();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<MaintainTokenLedger.Report> first = threads.submit(() -> maintain(storage));
            Future<MaintainTokenLedger.Report> second = threads.submit(() -> maintain(other));
            List<LocalDate> created = Stream.of(Concurrency.get(first), Concurrency.get(second))
                    .flatMap(report -> report.created(Outcome.DONE).stream())
                    .toList();

            assertThat(created).doesNotHaveDuplicates().hasSize(8);
            assertThat(days()).containsExactlyInAnyOrderElementsOf(created);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void tokensAreTakenWhereTheUserMayChangeNoTables() throws SQLException {
        LocalDate old = LocalDate.parse("2020-01-01");
        create(old);
        Storage restricted = fresh.open(restrictedUser()).storage();

        MaintainTokenLedger.Report report = maintain(restricted);

        assertThat(report.created().values()).containsExactly(Outcome.NOT_PERMITTED);
        assertThat(report.dropped().values()).containsExactly(Outcome.NOT_PERMITTED);
        assertThat(days()).containsExactly(old);
        storage = restricted;
        record(Instant.now());
        record(old.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void oldTokensAreDeletedFromTheDefaultPartitionAndYoungOnesKept() throws SQLException {
        execute("""
                insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
                select now() - make_interval(days => 20 + n % 20), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now()
                from generate_series(1, 24000) as n
                """);

        MaintainTokenLedger.Report report = maintain(storage);

        assertThat(report.deleted()).isBetween(10_800L, 12_000L);
        assertThat(query("select count(*) from token_ledger"))
                .containsExactly(String.valueOf(24_000 - report.deleted()));
        assertThat(query("select count(*) from token_ledger where issued_at < now() - interval '30 days'"))
                .containsExactly("0");
    }

    @Test
    void whoReadsTheLedgerForLongKeepsItFromBeingChangedAndNoTokenFromBeingTaken() throws SQLException {
        LocalDate old = LocalDate.parse("2020-01-01");
        create(old);
        try (Connection reader = TestServer.connect(settings);
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from token_ledger");

            Issuing issuing = new Issuing();
            MaintainTokenLedger.Report report = maintain(storage);
            issuing.stop();

            assertThat(report.created().values()).containsExactly(Outcome.LEFT_TO_DEFAULT, Outcome.BUSY);
            assertThat(report.dropped().values()).containsExactly(Outcome.BUSY);
            assertThat(days()).containsExactly(old);
            reader.rollback();
        }
        assertThat(maintain(storage).created(Outcome.DONE)).hasSizeBetween(7, 8);
        assertThat(days()).doesNotContain(old);
    }

    @Test
    void tokensAreTakenAtOnceWhilePartitionsAreMadeAndDropped() throws SQLException {
        Issuing issuing = new Issuing();
        LocalDate first = LocalDate.parse("2031-03-01");
        for (int n = 0; n < 20; n++) {
            assertThat(create(first.plusDays(n))).isEqualTo(Outcome.DONE);
        }
        for (int n = 0; n < 20; n++) {
            LocalDate day = first.plusDays(n);
            assertThat(inTransaction(() -> storage.ledgerPartitions().drop(day)))
                    .isEqualTo(Outcome.DONE);
        }
        issuing.stop();
    }

    /** The tries are several, since whoever waits for the table gives up after half a second. */
    @Test
    void dayWhoseFirstTokenComesWhileItsPartitionIsMadeIsLeftToTheDefaultPartition() {
        Outcome outcome = Outcome.BUSY;
        LocalDate day = LocalDate.parse("2031-03-01");
        for (int tries = 0; outcome == Outcome.BUSY && tries < 10; tries++) {
            day = day.plusDays(1);
            outcome = createWhileATokenComes(day);
        }

        assertThat(outcome).isEqualTo(Outcome.LEFT_TO_DEFAULT);
        assertThat(days()).isEmpty();
        record(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Outcome createWhileATokenComes(LocalDate day) {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)"
                    + " select '" + day + " 12:00+00', id, id, id, now() from gen_random_uuid() as id");
            CompletableFuture<Outcome> creating = CompletableFuture.supplyAsync(() -> create(day));
            while (!creating.isDone() && isNobodyWaiting(statement)) {
                Thread.onSpinWait();
            }
            connection.commit();
            return Concurrency.get(creating);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNobodyWaiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted"
                + " and relation = 'token_ledger_default'::regclass")) {
            row.next();
            return row.getInt(1) == 0;
        }
    }

    @Test
    void lookUpByIssueTimeReadsOnePartitionThoughThePlanIsForAnyTime() throws SQLException {
        for (int n = 0; n < 38; n++) {
            create(LocalDate.parse("2031-03-01").plusDays(n));
        }

        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode to force_generic_plan");
            statement.execute("prepare look_up (timestamptz, uuid) as"
                    + " select client_id from token_ledger where issued_at = $1 and token_id = $2");
            List<String> plan =
                    rows(statement, "explain (costs off) execute look_up ('2031-03-07 10:00+00', gen_random_uuid())");

            assertThat(plan).anyMatch(line -> line.contains("Subplans Removed: 38"));
            assertThat(plan.stream().filter(line -> line.contains("Scan")))
                    .singleElement()
                    .asString()
                    .contains("Index Scan using token_ledger_20310307_pkey");
        }
    }

    /** Threads that have tokens recorded, one after the other, as long as the test wants. */
    private final class Issuing {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CountDownLatch begun = new CountDownLatch(3);
        private final List<CompletableFuture<Duration>> threads = new ArrayList<>();

        Issuing() {
            for (int n = 0; n < 3; n++) {
                threads.add(CompletableFuture.supplyAsync(this::run));
            }
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** How long the slowest took. */
        private Duration run() {
            Duration slowest = Duration.ZERO;
            do {
                long asked = System.nanoTime();
                record(Instant.now());
                Duration taken = Duration.ofNanos(System.nanoTime() - asked);
                slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
                begun.countDown();
            } while (!stopped.get());
            return slowest;
        }

        /** Asserts that all were recorded, and none was held up for long. */
        void stop() {
            stopped.set(true);
            assertThat(threads.stream().map(Concurrency::get))
                    .allSatisfy(slowest -> assertThat(slowest).isLessThan(HELD_UP_AT_MOST));
        }
    }

    private static MaintainTokenLedger.Report maintain(Storage storage) {
        Foundation foundation = new Foundation(
                storage.transactions(), RoleCatalog.presets(), UUID::randomUUID, new SecureRandom(), Clock.systemUTC());
        return TokenUseCases.maintainTokenLedger(foundation, SCHEDULE, storage.ledgerPartitions())
                .maintain();
    }

    private Outcome create(LocalDate day) {
        return inTransaction(() -> storage.ledgerPartitions().create(day));
    }

    private Iterable<LocalDate> days() {
        return inTransaction(() -> storage.ledgerPartitions().load()).days();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return storage.transactions().inTransaction(work);
    }

    private void record(Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        Issuance issuance = new Issuance(
                new TokenId(anId()),
                key.clientId(),
                List.of(key.secrets().get(0).digest()),
                issuedAt,
                now);
        assertThat(Concurrency.get(storage.tokenLedger().record(issuance).toCompletableFuture()))
                .isPresent();
    }

    /** A user who may do to rows whatever the application does, and nothing to tables. */
    private DatabaseSettings restrictedUser() throws SQLException {
        String user = "restricted_" + UUID.randomUUID().toString().substring(0, 8);
        execute("create role " + user + " login password 'restricted'");
        execute("grant select, insert, update, delete on all tables in schema public to " + user);
        return new DatabaseSettings(
                settings.url().replaceAll("[?&](user|password)=[^&]*", ""),
                user,
                new DatabaseSettings.Password("restricted"),
                settings.poolSize());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
