package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.growth.Filling.Ledger;
import dev.keywright.benchmarks.load.Measuring;
import dev.keywright.benchmarks.load.Operation;
import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.GrowthCalls;
import dev.keywright.benchmarks.results.GrowthData;
import dev.keywright.benchmarks.results.GrowthLoad;
import dev.keywright.benchmarks.results.GrowthResults;
import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Fills the databases of several Keywrights, more and more, and one's ledger; then starts all of them, and measures one after the other, again
 * and again. So what drifts on the machine hits all of them alike, and their ratios are good where the numbers themselves aren't.
 */
public final class GrowthBenchmark {

    private final Checkout checkout;
    private final GrowthPlan plan;
    private final Around around;
    private final ResultFiles files;
    private final Consumer<String> progress;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final String commit;
    private final Deque<KeywrightDeployment> deployments = new ArrayDeque<>();
    private final List<GrownKeywright> grown = new ArrayList<>();
    private final List<GrowthLoad> loads = new ArrayList<>();
    private final List<GrowthCalls> calls = new ArrayList<>();

    /** @param progress takes a line for each step */
    public GrowthBenchmark(
            Checkout checkout, GrowthPlan plan, Around around, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.commit = checkout.commit();
        this.plan = plan;
        this.around = around;
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
        try (RunFolder folder = RunFolder.in(checkout.target())) {
            try {
                fill(folder.path());
                measure(folder.path());
            } finally {
                deployments.forEach(KeywrightDeployment::close);
            }
        }
    }

    private void fill(Path folder) {
        plan.keys().forEach(count -> grow(folder, count, Ledger.EMPTY));
        Ledger ledger = LedgerSize.choose(plan.ledgerRows(), folder);
        if (ledger.rows() > 0) {
            grow(folder, plan.fewestKeys(), ledger);
        }
    }

    /** A node sets the deployment up and ends; when its database is full, another starts and stays. */
    private void grow(Path folder, long count, Ledger ledger) {
        KeywrightDeployment deployment = KeywrightDeployment.start(checkout, newFolder(folder));
        deployments.push(deployment);
        deployment.startNode();
        deployment.stopNodes();
        NumberedKeys keys = new NumberedKeys(count, Instant.now());
        GrowthData data = new Filling(deployment, keys, ledger, progress).run();
        grown.add(new GrownKeywright(deployment, deployment.startNode(), keys, data, plan.tokenClients()));
    }

    private Path newFolder(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("deployment-" + (deployments.size() + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path folder) {
        Measuring measuring = new Measuring(plan.measured(), grown);
        around.run(folder, () -> grown.forEach(each -> warmUp(measuring, each)));
        for (int round = 1; round <= plan.rounds(); round++) {
            List<GrownKeywright> inTurn = inTurn(round);
            int number = round;
            for (Operation operation : Operation.values()) {
                for (int connections : plan.connections()) {
                    around.run(
                            folder,
                            () -> inTurn.forEach(each -> load(measuring, each, operation, connections, number)));
                }
            }
            around.run(folder, () -> inTurn.forEach(each -> call(each, number)));
        }
    }

    private void warmUp(Measuring measuring, GrownKeywright keywright) {
        int connections = Collections.max(plan.connections());
        for (Operation operation : Operation.values()) {
            measuring.warmUp(keywright, operation, connections, plan.firstWarmUp());
        }
    }

    /** Each round begins with another one, so that none always follows the same. */
    private List<GrownKeywright> inTurn(int round) {
        List<GrownKeywright> turn = new ArrayList<>(grown);
        Collections.rotate(turn, 1 - round);
        return turn;
    }

    private void load(Measuring measuring, GrownKeywright keywright, Operation operation, int connections, int round) {
        LoadMeasurement measured = measuring.measure(keywright, operation, connections, round);
        GrowthData data = keywright.data();
        loads.add(new GrowthLoad(data.keys(), data.ledgerRows(), measured));
        progress.accept(String.format(
                Locale.ROOT, "%,13d keys, %,13d tokens  %s", data.keys(), data.ledgerRows(), measured.toLine()));
        write();
    }

    private void call(GrownKeywright keywright, int round) {
        for (Call call : Call.values()) {
            GrowthCalls measured = Calls.measure(keywright, call, round);
            calls.add(measured);
            progress.accept(measured.toLine());
        }
        write();
    }

    private void write() {
        files.write(new GrowthResults(
                startedAt,
                commit,
                Machine.current(),
                plan.tokenClients(),
                grown.stream().map(GrownKeywright::data).toList(),
                List.copyOf(loads),
                List.copyOf(calls)));
    }
}
