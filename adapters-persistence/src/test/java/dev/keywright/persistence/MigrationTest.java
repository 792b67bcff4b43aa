package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.domain.workspace.Workspace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    private static final String APPLIED = "select count(*) from flyway_schema_history where success";

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    private final Workspace workspace = aWorkspace();

    @Test
    void emptyDatabaseIsReadyAfterItWasMigrated() {
        PostgresStorage storage = fresh.open(fresh.createBlank());
        storage.migrate();

        storage.storage().workspaces().add(workspace);
        assertThat(storage.storage().workspaces().find(workspace.id())).contains(workspace);
    }

    @Test
    void migratingAgainChangesNothing() throws SQLException {
        DatabaseSettings settings = fresh.createBlank();
        PostgresStorage storage = fresh.open(settings);
        storage.migrate();
        storage.storage().workspaces().add(workspace);
        long applied = count(APPLIED, settings);

        storage.migrate();

        assertThat(count(APPLIED, settings)).isEqualTo(applied).isPositive();
        assertThat(storage.storage().workspaces().find(workspace.id())).contains(workspace);
    }

    @Test
    void historyIsOfThisReleaseOnceItWasMigrated() throws SQLException {
        DatabaseSettings settings = fresh.createBlank();
        try (Connection connection = TestServer.connect(settings)) {
            assertThat(SchemaHistory.read(connection).isOfThisRelease()).isFalse();
            fresh.open(settings).migrate();
            assertThat(SchemaHistory.read(connection).isOfThisRelease()).isTrue();
        }
    }

    @Test
    void migrationThatIsMissingIsApplied() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        execute("drop index api_key_ending", settings);
        execute("delete from flyway_schema_history where version = '8'", settings);

        fresh.open(settings).migrate();

        assertThat(count("select count(*) from pg_indexes where indexname = 'api_key_ending'", settings))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update flyway_schema_history set checksum = checksum + 1 where version = '1'",
                "update flyway_schema_history set success = false where version = '8'"
            })
    void schemaThatIsNotOfTheseMigrationsIsRefused(String change) throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        execute(change, settings);
        PostgresStorage storage = fresh.open(settings);

        assertThatThrownBy(storage::migrate).isInstanceOf(FlywayException.class);
    }

    @Test
    void newerReleasesMigrationsAreLeftAsTheyAre() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        execute("""
                insert into flyway_schema_history
                select installed_rank + 1, '999', 'of a newer release', 'SQL', 'V999__of_a_newer_release.sql', 1, installed_by, now(), 1, true
                from flyway_schema_history order by installed_rank desc limit 1
                """, settings);

        fresh.open(settings).migrate();

        assertThat(count("select count(*) from flyway_schema_history where version = '999'", settings))
                .isOne();
    }

    @Test
    void migrationThatWasMarkedAsDeletedIsNotApplied() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        execute("""
                insert into flyway_schema_history
                select installed_rank + 1, version, description, 'DELETE', script, checksum, installed_by, now(), 1, true
                from flyway_schema_history order by installed_rank desc limit 1
                """, settings);

        try (Connection connection = TestServer.connect(settings)) {
            assertThat(SchemaHistory.read(connection).isOfThisRelease()).isFalse();
        }
    }

    @Test
    void historyOfAnotherSchemaIsNotOurs() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema other");
            statement.execute("set search_path to other, public");

            assertThat(SchemaHistory.read(connection).isOfThisRelease()).isFalse();
        }
    }

    @Test
    void nodesThatMigrateAtTheSameTimeApplyEachMigrationOnce() throws SQLException {
        DatabaseSettings settings = fresh.createBlank();
        PostgresStorage one = fresh.open(settings);
        PostgresStorage other = fresh.open(settings);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(one::migrate);
            Future<?> second = threads.submit(other::migrate);
            Concurrency.get(first);
            Concurrency.get(second);
        } finally {
            threads.shutdown();
        }

        assertThat(count("select count(*) - count(distinct version) from flyway_schema_history", settings))
                .isZero();
        other.storage().workspaces().add(workspace);
        assertThat(one.storage().workspaces().find(workspace.id())).contains(workspace);
    }

    @Test
    void tokensAreTakenWhateverTheirDayIs() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();

        execute("""
                insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
                select day, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), day
                from generate_series('1999-01-01'::timestamptz, '2150-01-01', '7 years') as day
                """, settings);

        assertThat(count("select count(*) from token_ledger", settings)).isEqualTo(22);
    }

    @Test
    void migratingADatabaseThatIsNotThereSaysSo() {
        DatabaseSettings nowhere = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/keywright", "nobody", new DatabaseSettings.Password("none"), 2);
        PostgresStorage storage = fresh.open(nowhere);

        assertThatThrownBy(storage::migrate)
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("127.0.0.1:1");
        assertThat(storage.isReachable()).isFalse();
    }

    private static long count(String sql, DatabaseSettings settings) throws SQLException {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql, DatabaseSettings settings) throws SQLException {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
