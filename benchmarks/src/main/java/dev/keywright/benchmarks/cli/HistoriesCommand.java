package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.histories.HistoriesBenchmark;
import dev.keywright.benchmarks.results.HistoriesResults;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks at length that nothing works any more once it was stopped. */
@Command(
        name = "histories",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Records what clients of two nodes see while keys, members and workspaces are stopped, and holds it against what"
                        + " Keywright promises. Exits with 1 if a promise was broken.")
final class HistoriesCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", description = "How long at least.")
    private long seconds = 300;

    @Option(names = "--clients", paramLabel = "N", description = "How many ask at the same time.")
    private int clients = 8;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the choices that they make (default: another each time).")
    private @Nullable Long seed;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    HistoriesCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> progress = Progress.to(out);
        ResultFiles files = results.files(checkout);
        long chosen = seed == null ? new SecureRandom().nextLong() : seed;
        progress.accept("Checking for " + seconds + " s with " + clients + " clients, seed " + chosen);
        HistoriesResults found = HistoriesBenchmark.run(checkout, files, seconds, clients, chosen);
        found.firstViolations().forEach(violation -> progress.accept(violation.rule() + ": " + violation.detail()));
        progress.accept(found.violations() + " violations");
        Reports.write(files, out);
        return found.violations() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
