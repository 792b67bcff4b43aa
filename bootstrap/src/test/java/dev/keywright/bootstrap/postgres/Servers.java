package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.postgres.Programs.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the tests do to a server from outside. */
final class Servers {
    private Servers() {}

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    /** As {@link #query}, once the server answers. */
    static String awaitQuery(EmbeddedPostgres postgres, String sql) throws SQLException {
        long giveUpAt = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return query(postgres, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > giveUpAt) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Kills the postmaster and all its children at once, as the kernel does when memory is short. */
    static void killAll(Path dataDirectory) {
        ProcessHandle postmaster = postmaster(dataDirectory);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Kills the postmaster only. Its children have to notice by themselves. */
    static void killPostmaster(Path dataDirectory) {
        ProcessHandle postmaster = postmaster(dataDirectory);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Starts the server of a stopped Keywright with a setting that Keywright would never give it. */
    static void startUnsafely(Path dataDirectory, String setting) {
        Path data = realPath(dataDirectory);
        Programs programs = Programs.of(Installation.in(data), data.resolve("postgres.password"));
        Path cluster = data.resolve("database");
        String options = ServerSettings.asOptions(freePort()) + " -c " + setting;
        Outcome outcome = programs.run(
                data,
                Duration.ofSeconds(60),
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--pgdata=" + cluster,
                        "--log=" + data.resolve("log"),
                        "--options=" + options));
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.output());
        }
    }

    static ProcessHandle postmaster(Path dataDirectory) {
        Path cluster = realPath(dataDirectory).resolve("database");
        return PostmasterFile.read(cluster)
                .flatMap(file -> file.postmasterOf(cluster))
                .orElseThrow();
    }

    /** The programs that run with this folder among their arguments. */
    static List<String> processesOn(Path dataDirectory) {
        String path = realPath(dataDirectory).toString();
        return ProcessHandle.allProcesses()
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .filter(line -> line.contains(path))
                .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
