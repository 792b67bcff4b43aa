package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.TestDatabases;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server as {@code keywright serve} has it, which is started again whenever it ends, for tests that kill it. */
final class WatchedPostgres implements AutoCloseable {

    private static final String DATABASE = "/keywright";

    private final Path folder;
    private final EmbeddedPostgres postgres;

    private WatchedPostgres(Path folder) {
        this.folder = folder;
        TestDatabases.linkProgramsInto(folder);
        this.postgres = EmbeddedPostgres.start(folder);
    }

    static WatchedPostgres in(Path folder) {
        return new WatchedPostgres(folder);
    }

    /** A new, empty database. */
    TestDatabases.Database newDatabase(String name) {
        executeAsSuperuser("create database " + name + " owner " + postgres.user());
        return new TestDatabases.Database(urlOf(name), postgres.user(), postgres.password());
    }

    /** Has it acknowledge what is in memory only, and write that down much later: no server of ours ever does. */
    void commitLazily() {
        executeAsSuperuser("alter role " + postgres.user() + " set synchronous_commit = off");
        executeAsSuperuser("alter system set wal_writer_delay = '10s'");
        executeAsSuperuser("select pg_reload_conf()");
    }

    private void executeAsSuperuser(String sql) {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), "postgres", postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String urlOf(String database) {
        return postgres.jdbcUrl().replace(DATABASE, "/" + database);
    }

    /** As {@code kill -9} of all its processes at once does. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** As {@code kill -9} of the postmaster does: the others have to notice. */
    void killPostmaster() {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Returns once it answers again; gives up after half a minute. */
    void awaitReturn() {
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("PostgreSQL wasn't started again");
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), "postgres", postgres.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(folder.resolve("database").resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
