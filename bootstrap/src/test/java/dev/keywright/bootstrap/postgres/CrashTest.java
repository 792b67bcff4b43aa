package dev.keywright.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is killed, when, and what must be there afterwards. */
class CrashTest {
    @TempDir
    static Path shared;

    private final Path data = shared.resolve("data");

    @AfterEach
    void nothingRunsAnyMore() {
        assertThat(Servers.processesOn(shared)).isEmpty();
    }

    @Test
    void committedRowsSurviveTheKillOfEveryServerProcess() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Servers.execute(postgres, "CREATE TABLE all_killed AS SELECT 'here' AS word");
            Servers.killAll(data);
        }

        assertThatRowIsIn("all_killed");
    }

    @Test
    void committedRowsSurviveTheKillOfThePostmaster() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Servers.execute(postgres, "CREATE TABLE postmaster_killed AS SELECT 'here' AS word");
            Servers.killPostmaster(data);
        }

        assertThatRowIsIn("postmaster_killed");
    }

    @Test
    void serverThatIsKilledWhileItIsWantedIsStartedAgainOnItsPort() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Servers.execute(postgres, "CREATE TABLE started_again AS SELECT 'here' AS word");
            Servers.killAll(data);

            assertThat(Servers.awaitQuery(postgres, "SELECT word FROM started_again"))
                    .isEqualTo("here");
        }
    }

    @Test
    void serverThatAKilledKeywrightLeftIsAdopted() throws IOException, SQLException {
        try (KeywrightProcess killed = KeywrightProcess.on(data)) {
            String url = killed.awaitUrl();
            killed.kill();

            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
                assertThat(postgres.jdbcUrl()).isEqualTo(url);
                assertThat(Servers.query(postgres, "SELECT 'it works'")).isEqualTo("it works");
            }
        }
    }

    @Test
    void runningKeywrightInAnotherProcessIsNamed() throws IOException {
        try (KeywrightProcess other = KeywrightProcess.on(data)) {
            other.awaitUrl();

            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("process " + other.pid() + ")");
        }
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void serverLeftWithUnsafeSettingsIsReplaced() throws SQLException {
        EmbeddedPostgres.start(data).close();
        Servers.startUnsafely(data, "fsync=off");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void pidFileOfADeadServerDoesNotStopUsWhenItsPidIsAnotherPrograms() throws IOException, SQLException {
        EmbeddedPostgres.start(data).close();
        Path cluster = data.resolve("database");
        // Not this process: PostgreSQL knows that its own ancestors are no other server.
        Process other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                other.pid() + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SELECT 'it works'")).isEqualTo("it works");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().onExit().join();
        }
    }

    @Test
    void emptyPidFileDoesNotStopUs() throws IOException, SQLException {
        EmbeddedPostgres.start(data).close();
        Files.createFile(data.resolve("database").resolve("postmaster.pid"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SELECT 'it works'")).isEqualTo("it works");
        }
    }

    @Test
    void whatKilledAttemptsLeftIsRedone() throws IOException {
        Path fresh = shared.resolve("leftovers");
        Path unpacking =
                Files.createDirectories(fresh.resolve("postgres.unpacking-1").resolve("bin"));
        Files.createFile(unpacking.resolve("postgres"));
        Path initialising = Files.createDirectories(fresh.resolve("database.initialising-1"));
        Files.writeString(initialising.resolve("PG_VERSION"), "17\n");

        EmbeddedPostgres.start(fresh).close();

        try (var entries = Files.list(fresh)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("postgres-17.11.0", "database", "postgres.password", "keywright.lock");
        }
    }

    /** Through unpacking, initdb, the making of the database and the start, wherever the moments fall. */
    @Test
    void killsAtAnyMomentOfTheFirstStartDoNoHarm() throws Exception {
        Path fresh = shared.resolve("killed");
        for (long millis : new long[] {700, 1400, 1000, 2100, 1200, 1700}) {
            KeywrightProcess.on(fresh).killAfter(millis);
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fresh)) {
            Servers.execute(postgres, "CREATE TABLE made AS SELECT 1");
        }
    }

    private void assertThatRowIsIn(String table) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SELECT word FROM " + table)).isEqualTo("here");
        }
    }
}
