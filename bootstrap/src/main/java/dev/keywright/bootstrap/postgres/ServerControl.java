package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.postgres.Programs.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, finds and stops the server on one cluster. */
final class ServerControl {
    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);

    /** Recovery after a crash replays at most a few gigabytes of log. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    /** How long the children of a killed server may take to notice, and how long we look for a free port. */
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(20);

    private static final Duration RETRY_PAUSE = Duration.ofMillis(100);

    private final Path cluster;
    private final Programs programs;
    private final String password;
    private final ServerLog log;

    ServerControl(Path cluster, Programs programs, String password) {
        this.cluster = cluster;
        this.programs = programs;
        this.password = password;
        this.log = new ServerLog(cluster);
    }

    /** The server that an earlier Keywright left behind if it is fit, else a new one on a port that is free. */
    Login adoptOrStart() {
        return adoptOrStart(ServerControl::freePort);
    }

    /** A server on that port, where one of ours ended. */
    Login restart(int port) {
        return adoptOrStart(() -> port);
    }

    private Login adoptOrStart(IntSupplier ports) {
        long giveUpAt = System.nanoTime() + RETRY_LIMIT.toNanos();
        while (true) {
            Optional<Login> adopted = adopt();
            if (adopted.isPresent()) {
                return adopted.get();
            }
            int port = ports.getAsInt();
            log.startAfresh();
            if (start(port)) {
                return new Login(port, password);
            }
            if (!log.tellsOfPassingTrouble() || System.nanoTime() > giveUpAt) {
                throw new StartupFailure("PostgreSQL did not start on " + cluster + ":\n" + log.tail());
            }
            pause();
        }
    }

    /** Returns when no server runs on the cluster. */
    void awaitEnd() throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> running = postmaster();
        if (running.isPresent()) {
            running.get().onExit().get();
        }
    }

    /** The server that runs on the cluster, if our user may sign in to it. */
    static Optional<Login> running(Path cluster, String password) {
        return PostmasterFile.read(cluster)
                .filter(found -> found.postmasterOf(cluster).isPresent())
                .map(found -> new Login(found.port(), password))
                .filter(ServerControl::isFit);
    }

    /** Ends the server, and its connections with it; returns when none of its processes is left. None running is fine. */
    void stop() {
        Optional<ProcessHandle> running = postmaster();
        if (running.isEmpty()) {
            return;
        }
        List<ProcessHandle> processes =
                Stream.concat(running.stream(), running.get().descendants()).toList();
        if (!stop("fast") && !stop("immediate") && postmaster().isPresent()) {
            throw new StartupFailure(doesNotStop());
        }
        // pg_ctl looks for the server's file only, which goes before the server does.
        awaitExit(processes);
    }

    private void awaitExit(List<ProcessHandle> processes) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartupFailure(doesNotStop(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while stopping PostgreSQL.", e);
        }
    }

    private String doesNotStop() {
        return "PostgreSQL on " + cluster + " does not stop.";
    }

    private Optional<Login> adopt() {
        Optional<Login> fit = running(cluster, password);
        if (fit.isPresent()) {
            LOG.info("Adopted the PostgreSQL that an earlier Keywright left running");
            return fit;
        }
        if (PostmasterFile.read(cluster)
                .flatMap(file -> file.postmasterOf(cluster))
                .isPresent()) {
            LOG.warn("Stopping a PostgreSQL that was left running and is not as it should be");
            stop();
        }
        // No server of ours is behind this file. PostgreSQL would trust its pid if any program of ours has that now.
        PostmasterFile.delete(cluster);
        return Optional.empty();
    }

    private Optional<ProcessHandle> postmaster() {
        return PostmasterFile.read(cluster).flatMap(file -> file.postmasterOf(cluster));
    }

    private static boolean isFit(Login login) {
        try (Connection connection = login.connect()) {
            return ServerSettings.holdOn(connection)
                    && ServerSettings.show(connection, "server_version").equals(Installation.serverVersion());
        } catch (SQLException e) {
            LOG.debug("not adopted", e);
            return false;
        }
    }

    private boolean start(int port) {
        Outcome outcome = pgCtl(
                START_LIMIT,
                "start",
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--log=" + log.early(),
                "--options=" + ServerSettings.asOptions(port));
        return outcome.succeeded();
    }

    private boolean stop(String mode) {
        return pgCtl(STOP_LIMIT, "stop", "--wait", "--timeout=" + STOP_LIMIT.toSeconds(), "--mode=" + mode)
                .succeeded();
    }

    private Outcome pgCtl(Duration limit, String verb, String... options) {
        List<String> arguments = new ArrayList<>(List.of(verb, "--pgdata=" + cluster));
        arguments.addAll(List.of(options));
        return programs.run(cluster, limit.plusSeconds(5), "pg_ctl", arguments);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupFailure("Cannot find a free port on the loopback interface: " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while starting PostgreSQL.", e);
        }
    }
}
