package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.bootstrap.files.Folders;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases on one real PostgreSQL, which ends with the tests' process. */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path FOLDER = newFolder();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabases() {}

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("keywright-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
        return postgres;
    }

    private static void end(EmbeddedPostgres postgres) {
        postgres.close();
        try {
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts PostgreSQL's programs into a data folder that is to be, which a first start would take longest to unpack. */
    public static void linkProgramsInto(Path data) {
        Path programs = Path.of("postgres-" + BuildInfo.postgresVersion());
        try {
            Files.createDirectories(data);
            Files.createSymbolicLink(data.resolve(programs), FOLDER.resolve(programs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public static Database create() {
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
    public record Database(String url, String user, String password) {

        /**
         * Keeps everybody out of a table until so many wait for it, who then go on together.
         *
         * @return once the table is locked; completes when it no longer is
         */
        CompletableFuture<Void> holdBack(String table, int waiting) {
            try {
                Connection connection = DriverManager.getConnection(url, user, password);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("lock table " + table + " in access exclusive mode");
                }
                return CompletableFuture.runAsync(() -> release(connection, table, waiting));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void release(Connection locker, String table, int waiting) {
            try (locker;
                    Statement statement = locker.createStatement()) {
                Instant giveUp = Instant.now().plusSeconds(30);
                while (countWaiting(statement, table) < waiting) {
                    if (Instant.now().isAfter(giveUp)) {
                        throw new IllegalStateException("not enough wait for the table");
                    }
                }
                locker.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static int countWaiting(Statement statement, String table) throws SQLException {
            try (ResultSet count = statement.executeQuery("select count(*) from pg_locks where not granted"
                    + " and database = (select oid from pg_database where datname = current_database())"
                    + " and relation = '" + table + "'::regclass")) {
                count.next();
                return count.getInt(1);
            }
        }

        /** Runs a statement behind the server's back. */
        public void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
