package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.micro.MicroBenchmarks;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the micro benchmarks. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = "Measures by JMH what is ours on the path of a token: secrets, claims, signatures.")
final class MicroCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    @Parameters(paramLabel = "JMH", description = "JMH's own options, after --; say -- -f 1 Secret.")
    private List<String> jmh = List.of();

    MicroCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws RunnerException {
        ResultFiles files = results.files(checkout);
        MicroBenchmarks.run(checkout, files, jmh);
        return Reports.write(files, spec.commandLine().getOut());
    }
}
