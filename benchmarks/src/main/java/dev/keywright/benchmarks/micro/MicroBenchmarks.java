package dev.keywright.benchmarks.micro;

import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.MicroMeasurement;
import dev.keywright.benchmarks.results.MicroResults;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the micro benchmarks by JMH, which prints what it does. */
public final class MicroBenchmarks {

    private MicroBenchmarks() {}

    /**
     * Runs them and writes the results.
     *
     * @param options as JMH's own command line has them; none for all benchmarks
     * @throws IllegalArgumentException if they aren't JMH's
     */
    public static MicroResults run(Checkout checkout, ResultFiles files, List<String> options) throws RunnerException {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        CommandLineOptions given = parse(options);
        OptionsBuilder all = new OptionsBuilder();
        all.parent(given);
        if (given.getIncludes().isEmpty()) {
            all.include(MicroBenchmarks.class.getPackageName().replace(".", "\\.") + "\\..*");
        }
        Collection<RunResult> found = new Runner(all.build()).run();
        MicroResults results = new MicroResults(
                startedAt,
                checkout.commit(),
                Machine.current(),
                found.stream().map(MicroBenchmarks::measurement).toList());
        files.write(results);
        return results;
    }

    private static CommandLineOptions parse(List<String> options) {
        try {
            return new CommandLineOptions(options.toArray(String[]::new));
        } catch (CommandLineOptionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static MicroMeasurement measurement(RunResult found) {
        Result<?> result = found.getPrimaryResult();
        String name = found.getParams().getBenchmark();
        return new MicroMeasurement(
                name.substring(MicroBenchmarks.class.getPackageName().length() + 1),
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit());
    }
}
