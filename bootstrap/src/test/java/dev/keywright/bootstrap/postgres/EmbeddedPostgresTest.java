package dev.keywright.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** One for all: each test leaves a stopped server and tables of its own. */
    @TempDir
    static Path shared;

    private final Path data = shared.resolve("data with a space");

    @AfterEach
    void nothingRunsAnyMore() {
        assertThat(Servers.processesOn(shared)).isEmpty();
    }

    @Test
    void settingsAreThoseOfAServerThatLosesNothing() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(settings(
                            postgres,
                            "fsync",
                            "full_page_writes",
                            "synchronous_commit",
                            "data_checksums",
                            "listen_addresses",
                            "unix_socket_directories",
                            "password_encryption",
                            "server_encoding",
                            "logging_collector"))
                    .containsExactly("on", "on", "on", "on", "127.0.0.1", "", "scram-sha-256", "UTF8", "on");
        }
    }

    @Test
    void wrongPasswordIsRefusedForBothUsers() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void ourUserOwnsTheDatabaseAndIsNoSuperuser() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SELECT current_setting('is_superuser')"))
                    .isEqualTo("off");
            Servers.execute(postgres, "CREATE SCHEMA owned");
        }
    }

    @Test
    void ourUsersVerifierIsOfOneIteration() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Connection superuser =
                        DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password());
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT rolpassword FROM pg_authid WHERE rolname = '" + postgres.user() + "'")) {
            row.next();
            assertThat(row.getString(1)).startsWith("SCRAM-SHA-256$1:");
        }
    }

    @Test
    void secretsAreReadableByTheOwnerOnly() throws IOException {
        EmbeddedPostgres.start(data).close();

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("database"))).isEqualTo("rwx------");
        assertThat(mode(data.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(Files.readString(data.resolve("postgres.password"))).matches("[0-9a-f]{64}\n");
    }

    @Test
    void secondStartKeepsTheRowsAndThePassword() throws SQLException {
        String password;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Servers.execute(postgres, "CREATE TABLE kept AS SELECT 'here' AS word");
            password = postgres.password();
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Servers.query(postgres, "SELECT word FROM kept")).isEqualTo("here");
            assertThat(postgres.password()).isEqualTo(password);
        }
    }

    @Test
    void twoStartsOnOneFolderAreRefusedNamingTheProcess() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                        .isInstanceOf(StartupFailure.class)
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid() + ")")
                        .hasMessageContaining(data.toString());
            }
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void commandBesideARunningServerJoinsItAndLeavesItRunning() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            try (EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(data)) {
                assertThat(joined.jdbcUrl()).isEqualTo(server.jdbcUrl());
            }
            assertThat(Servers.query(server, "SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void commandWithoutARunningServerStartsOneAndStopsIt() {
        try (EmbeddedPostgres started = EmbeddedPostgres.startOrJoin(data)) {
            assertThat(started.password()).isNotEmpty();
        }
        assertThat(Servers.processesOn(shared)).isEmpty();
    }

    private static List<String> settings(EmbeddedPostgres postgres, String... names) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(Servers.query(postgres, "SELECT current_setting('" + name + "')"));
        }
        return values;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
