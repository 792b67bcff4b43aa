package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.files.Folders;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases on one real PostgreSQL, which ends with the tests' process. */
final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabases() {}

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("keywright-e2e");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, folder)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedPostgres postgres, Path folder) {
        postgres.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    static Database create() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(POSTGRES.jdbcUrl(), "postgres", POSTGRES.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + POSTGRES.user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(
                POSTGRES.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name), POSTGRES.user(), POSTGRES.password());
    }

    /** How to connect to one of them. */
    record Database(String url, String user, String password) {

        /** Runs a statement behind the server's back. */
        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
