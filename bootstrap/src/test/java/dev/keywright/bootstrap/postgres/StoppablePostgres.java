package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.files.PrivateFile;
import dev.keywright.bootstrap.postgres.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server that stays stopped, or hangs, for as long as a test wants. */
public final class StoppablePostgres implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PASSWORD = "for tests only";

    private final Path cluster;
    private final Programs programs;
    private final ServerControl server;
    private final Login login;

    private StoppablePostgres(Path folder) {
        Path data = DataDirectory.prepare(folder);
        Path passwordFile = data.resolve("postgres.password");
        PrivateFile.readOrCreate(passwordFile, () -> PASSWORD);
        this.programs = Programs.of(Installation.in(data), passwordFile);
        this.cluster = Cluster.in(data, programs, passwordFile, PASSWORD).folder();
        this.server = new ServerControl(cluster, programs, PASSWORD);
        this.login = server.adoptOrStart();
    }

    /** A new one, in an empty folder, with an empty database that is Keywright's. */
    public static StoppablePostgres start(Path folder) {
        return new StoppablePostgres(folder);
    }

    public String jdbcUrl() {
        return login.url();
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return PASSWORD;
    }

    /** Ends it as a crash does: connections break, and the next start has to recover. Returns when nothing of it runs. */
    public void stopImmediately() {
        Outcome outcome = programs.run(
                cluster, LIMIT, "pg_ctl", List.of("stop", "--wait", "--mode=immediate", "--pgdata=" + cluster));
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.output());
        }
    }

    /** Returns when it accepts connections, on the port that it had. */
    public void startAgain() {
        server.restart(login.port());
    }

    /** Connections stay open, and new ones can be opened, but nothing answers any more. The postmaster first, so that it makes no process. */
    public void hang() {
        ProcessHandle postmaster = postmaster();
        signal("-STOP", Stream.of(postmaster));
        signal("-STOP", postmaster.descendants());
    }

    /** Goes on after {@link #hang}. */
    public void goOn() {
        ProcessHandle postmaster = postmaster();
        signal("-CONT", Stream.concat(postmaster.descendants(), Stream.of(postmaster)));
    }

    private ProcessHandle postmaster() {
        return PostmasterFile.read(cluster)
                .flatMap(file -> file.postmasterOf(cluster))
                .orElseThrow();
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            // A backend may have ended since it was listed; then kill says so, and has signalled the others.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
