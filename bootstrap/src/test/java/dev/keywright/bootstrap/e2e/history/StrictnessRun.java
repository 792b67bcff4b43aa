package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Deployment;
import dev.keywright.bootstrap.e2e.Key;
import dev.keywright.bootstrap.e2e.TestDatabases;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two nodes over one PostgreSQL, several clients, and all that can be stopped being stopped meanwhile: whatever was recorded is held against
 * what Keywright promises. As a program: {@code StrictnessRun [seconds [clients [seed]]]}; its exit code is 1 if a promise was broken.
 */
public final class StrictnessRun {

    private static final Duration SOON = Duration.ofMillis(5);
    private static final long ROUND_MILLIS = 500;
    private static final int EXTRA_ROUNDS = 120;

    private StrictnessRun() {}

    /**
     * What came of it.
     *
     * @param settings what it was run with
     * @param operations how many of each kind and outcome there were, such as {@code ISSUE SUCCEEDED}
     * @param triedSoon by the kind of stop, how many uses of what was stopped began within 5 ms of the acknowledgement: what the run had the
     *     power to find
     * @param violations none, if all is well
     */
    public record Report(
            Settings settings,
            Map<String, Integer> operations,
            Map<String, Integer> triedSoon,
            List<Violation> violations) {

        /** Writes it for people, at most 20 violations. */
        public void print(PrintStream out) {
            out.println(settings);
            operations.forEach((operation, count) -> out.println("  " + operation + ": " + count));
            out.println("Uses that began within " + SOON.toMillis() + " ms of a stop's acknowledgement: " + triedSoon);
            out.println("Violations: " + violations.size());
            violations.stream().limit(20).forEach(violation -> out.println("  " + violation));
        }
    }

    /**
     * @param duration how long at least
     * @param clients how many ask at the same time
     * @param seed of all the clients' choices
     * @param leastTries how many uses must begin within 5 ms of each kind of stop's acknowledgement: the run goes on for them, at most a minute
     */
    public record Settings(Duration duration, int clients, long seed, int leastTries) {}

    /** Runs on nodes, and a database, of its own. */
    public static Report run(Settings settings) throws InterruptedException {
        try (Deployment deployment = Deployment.start()) {
            List<Api> nodes = List.of(deployment.api(), deployment.startNode());
            return run(nodes, deployment.bootstrapKey(), deployment.database(), settings);
        }
    }

    static Report run(List<Api> nodes, Key observer, TestDatabases.Database database, Settings settings)
            throws InterruptedException {
        try (Workload workload = Workload.start(nodes, observer, database, settings.clients(), settings.seed())) {
            workload.goOnFor(settings.duration().toMillis());
            for (int round = 0; round < EXTRA_ROUNDS && !hasPower(workload.soFar(), settings); round++) {
                workload.goOnFor(ROUND_MILLIS);
            }
            return report(workload.end(), settings);
        }
    }

    private static boolean hasPower(History history, Settings settings) {
        Map<Operation, Integer> tries = Power.usesSoonAfterAStop(history, SOON);
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.effect() == Operation.Effect.STOP)
                .allMatch(stop -> tries.getOrDefault(stop, 0) >= settings.leastTries());
    }

    private static Report report(History history, Settings settings) {
        Map<String, Integer> operations = new TreeMap<>();
        history.events().forEach(event -> operations.merge(event.operation() + " " + event.outcome(), 1, Integer::sum));
        Map<String, Integer> triedSoon = new TreeMap<>();
        Power.usesSoonAfterAStop(history, SOON).forEach((stop, count) -> triedSoon.put(stop.name(), count));
        return new Report(settings, operations, triedSoon, Checker.violations(history));
    }

    public static void main(String[] arguments) throws InterruptedException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 60;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Report report = run(new Settings(Duration.ofSeconds(seconds), clients, seed, 1));
        report.print(System.out);
        System.exit(report.violations().isEmpty() ? 0 : 1);
    }
}
