package dev.keywright.benchmarks.histories;

import dev.keywright.benchmarks.results.HistoriesResults;
import dev.keywright.benchmarks.results.HistoriesResults.FoundViolation;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.bootstrap.e2e.history.StrictnessRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The process that {@link HistoriesBenchmark} starts. */
final class StrictnessProgram {

    /** The run goes on until each kind of stop was tried that often right after it, for a minute at most. */
    private static final int LEAST_TRIES = 20;

    private static final int MOST_SHOWN = 100;

    private StrictnessProgram() {}

    /** Takes the folder for the results, seconds, clients and seed, and writes what was found. */
    public static void main(String[] arguments) throws InterruptedException {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        ResultFiles files = new ResultFiles(Path.of(arguments[0]));
        StrictnessRun.Settings settings = new StrictnessRun.Settings(
                Duration.ofSeconds(Long.parseLong(arguments[1])),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                LEAST_TRIES);
        files.write(results(startedAt, StrictnessRun.run(settings)));
        System.exit(0);
    }

    private static HistoriesResults results(String startedAt, StrictnessRun.Report report) {
        return new HistoriesResults(
                startedAt,
                new Checkout(Path.of(System.getProperty("benchmarks.checkout"))).commit(),
                Machine.current(),
                report.settings().duration().toSeconds(),
                report.settings().clients(),
                report.settings().seed(),
                report.operations(),
                report.triedSoon(),
                report.violations().size(),
                report.violations().stream()
                        .limit(MOST_SHOWN)
                        .map(violation -> new FoundViolation(violation.rule().name(), violation.detail()))
                        .toList());
    }
}
