package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes tables and picture anew. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Makes the tables and the picture anew from the results of an earlier run.")
final class ReportCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The folder in benchmarks/results.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    ReportCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        return Reports.write(
                new ResultFiles(checkout.results().resolve(name)),
                spec.commandLine().getOut());
    }
}
