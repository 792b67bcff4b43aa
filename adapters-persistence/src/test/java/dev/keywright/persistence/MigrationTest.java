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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
