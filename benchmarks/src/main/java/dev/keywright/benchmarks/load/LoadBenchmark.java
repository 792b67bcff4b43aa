package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.LoadResults;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.ServerKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts all servers and warms them up, then puts one after the other under load, again and again: in every round each operation with each
 * number of connections on each server. So what drifts on the machine hits all of them alike. Servers not under load idle meanwhile.
 */
public final class LoadBenchmark {

    private final Checkout checkout;
    private final LoadPlan plan;
    private final ResultFiles files;
    private final Consumer<String> progress;
    private final List<LoadMeasurement> measurements = new ArrayList<>();

    /** @param progress takes a line for each step */
    public LoadBenchmark(Checkout checkout, LoadPlan plan, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.plan = plan;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs it, writing the results after each measurement.
     *
     * @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a good one
     */
    public LoadResults run() {
        for (ServerKind kind : plan.servers()) {
            progress.accept("Installing " + kind.name());
            kind.install();
        }
        Deque<ServerSubject> running = new ArrayDeque<>();
        try (RunFolder folder = RunFolder.in(checkout.target())) {
            try {
                start(running, folder.path());
                return measure(List.copyOf(running));
            } finally {
                running.forEach(ServerSubject::close);
            }
        }
    }

    private void start(Deque<ServerSubject> running, Path folder) {
        for (ServerKind kind : plan.servers()) {
            progress.accept("Starting " + kind.description());
            running.add(ServerSubject.start(kind, folder, plan.clients()));
        }
    }

    private LoadResults measure(List<ServerSubject> subjects) {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String commit = checkout.commit();
        Measuring measuring = new Measuring(plan.measured(), subjects);
        for (ServerSubject subject : subjects) {
            warmUp(measuring, subject);
        }
        LoadResults results = results(startedAt, commit, subjects);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Operation operation : plan.operations()) {
                for (int connections : plan.connections()) {
                    for (ServerSubject subject : inTurn(subjects, operation, round)) {
                        LoadMeasurement measured = measuring.measure(subject, operation, connections, round);
                        measurements.add(measured);
                        progress.accept(measured.toLine());
                        results = results(startedAt, commit, subjects);
                        files.write(results);
                    }
                }
            }
        }
        return results;
    }

    private void warmUp(Measuring measuring, ServerSubject subject) {
        Duration atLeast = plan.firstWarmUp() == null ? subject.kind().warmUp() : plan.firstWarmUp();
        int connections = Collections.max(plan.connections());
        for (Operation operation : plan.operations()) {
            if (operation.isOfferedBy(subject.kind())) {
                progress.accept("Warming up " + subject.name() + ": " + operation + ", " + atLeast.toSeconds() + " s");
                measuring.warmUp(subject, operation, connections, atLeast);
            }
        }
    }

    /** Each round begins with another server, so that none always follows the same one. */
    private static List<ServerSubject> inTurn(List<ServerSubject> subjects, Operation operation, int round) {
        List<ServerSubject> turn = new ArrayList<>(subjects);
        Collections.rotate(turn, 1 - round);
        turn.removeIf(subject -> !operation.isOfferedBy(subject.kind()));
        return turn;
    }

    private LoadResults results(String startedAt, String commit, List<ServerSubject> subjects) {
        return new LoadResults(
                startedAt,
                commit,
                Machine.current(),
                plan.clients(),
                subjects.stream().map(ServerSubject::resting).toList(),
                List.copyOf(measurements));
    }
}
