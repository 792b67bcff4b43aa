package dev.keywright.benchmarks.nodes;

import dev.keywright.benchmarks.load.Measuring;
import dev.keywright.benchmarks.load.Operation;
import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.NodesResults;
import dev.keywright.benchmarks.results.NodesResults.NodesLoad;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import dev.keywright.benchmarks.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Two nodes over one PostgreSQL: the same load on the first alone and on both, in turn. The second idles while the first is measured. */
public final class NodesBenchmark {

    private static final int CLIENTS = 64;
    private static final int CONNECTIONS = 32;

    private final Checkout checkout;
    private final Plan plan;
    private final ResultFiles files;
    private final Consumer<String> progress;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final String commit;
    private final List<NodesLoad> loads = new ArrayList<>();

    /**
     * What to measure.
     *
     * @param rounds how often all of it is measured
     * @param measured how long one measurement is
     * @param firstWarmUp how long each operation runs on the nodes at least before anything is measured
     */
    public record Plan(int rounds, Duration measured, Duration firstWarmUp) {}

    /** @param progress takes a line for each step */
    public NodesBenchmark(Checkout checkout, Plan plan, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.commit = checkout.commit();
        this.plan = plan;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs it, writing the results after each measurement.
     *
     * @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a good one
     */
    public void run() {
        progress.accept("Installing " + KeywrightDeployment.description(checkout));
        KeywrightDeployment.install(checkout);
        try (RunFolder folder = RunFolder.in(checkout.target());
                KeywrightDeployment deployment = KeywrightDeployment.start(checkout, folder.path())) {
            progress.accept("Starting two nodes");
            RunningServer first = deployment.startNode();
            RunningServer second = deployment.startNode();
            List<Client> clients = first.clients(CLIENTS);
            ProcessTree database = deployment.databaseProcesses();
            measure(List.of(
                    new NodesSubject(List.of(first), database, clients),
                    new NodesSubject(List.of(first, second), database, clients)));
        }
    }

    private void measure(List<NodesSubject> subjects) {
        // The subjects have a node in common, so that none of them idles.
        Measuring measuring = new Measuring(plan.measured(), List.of());
        for (NodesSubject subject : subjects) {
            for (Operation operation : Operation.values()) {
                measuring.warmUp(subject, operation, CONNECTIONS, plan.firstWarmUp());
            }
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            List<NodesSubject> inTurn = new ArrayList<>(subjects);
            Collections.rotate(inTurn, 1 - round);
            for (Operation operation : Operation.values()) {
                for (NodesSubject subject : inTurn) {
                    LoadMeasurement measured = measuring.measure(subject, operation, CONNECTIONS, round);
                    loads.add(new NodesLoad(subject.count(), measured));
                    progress.accept(subject.count() + " of the nodes  " + measured.toLine());
                    files.write(new NodesResults(startedAt, commit, Machine.current(), List.copyOf(loads)));
                }
            }
        }
    }
}
