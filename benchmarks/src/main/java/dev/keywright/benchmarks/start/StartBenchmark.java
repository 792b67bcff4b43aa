package dev.keywright.benchmarks.start;

import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.results.StartMeasurement;
import dev.keywright.benchmarks.results.StartResults;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.Endpoints;
import dev.keywright.benchmarks.server.FirstToken;
import dev.keywright.benchmarks.server.RunningServer;
import dev.keywright.benchmarks.server.ServerKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Starts each server in turn, alone: on an empty folder, and again on what that one left, with clients and tokens in it. */
public final class StartBenchmark {

    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1024 * 1024;

    private final Checkout checkout;
    private final ResultFiles files;
    private final Consumer<String> progress;
    private final List<StartMeasurement> measurements = new ArrayList<>();

    /** @param progress takes a line for each step */
    public StartBenchmark(Checkout checkout, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs it, writing the results after each start.
     *
     * @param clients how many the existing data has
     */
    public StartResults run(List<ServerKind> kinds, int rounds, int clients) {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String commit = checkout.commit();
        for (ServerKind kind : kinds) {
            progress.accept("Installing " + kind.name());
            kind.install();
        }
        for (int round = 1; round <= rounds; round++) {
            for (ServerKind kind : kinds) {
                try (RunFolder folder = RunFolder.in(checkout.target())) {
                    kind.prepare(folder.path());
                    measure(kind, folder.path(), "none", round, clients);
                    measure(kind, folder.path(), "existing", round, 0);
                }
                files.write(new StartResults(startedAt, commit, Machine.current(), List.copyOf(measurements)));
            }
        }
        return new StartResults(startedAt, commit, Machine.current(), List.copyOf(measurements));
    }

    /** @param newClients to be made afterwards, with a token for each */
    private void measure(ServerKind kind, Path folder, String data, int round, int newClients) {
        long begun = System.nanoTime();
        try (RunningServer server = kind.start(folder)) {
            FirstToken.await(server);
            double seconds = (System.nanoTime() - begun) / SECOND;
            Usage database = server.database().map(ProcessTree::usage).orElseGet(Usage::none);
            StartMeasurement measured = new StartMeasurement(
                    kind.name(),
                    data,
                    round,
                    seconds,
                    server.processes().usage().rssBytes() / MEGABYTE,
                    database.pssBytes() / MEGABYTE);
            measurements.add(measured);
            progress.accept(line(measured));
            use(server, newClients);
        }
    }

    private static void use(RunningServer server, int newClients) {
        Endpoints endpoints = new Endpoints(server.port());
        for (Client client : server.clients(newClients)) {
            endpoints.token(server.tokenPath(), client);
        }
    }

    private static String line(StartMeasurement m) {
        return String.format(
                Locale.ROOT,
                "round %d  %-20s data: %-8s  first token after %6.2f s  RSS %4.0f MB, database %3.0f MB",
                m.round(),
                m.server(),
                m.data(),
                m.seconds(),
                m.rssMegabytes(),
                m.databasePssMegabytes());
    }
}
