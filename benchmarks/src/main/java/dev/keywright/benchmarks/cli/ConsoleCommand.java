package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.console.ConsoleBenchmark;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the console's pages. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Asks for every page of the console, signed in as an Owner of a workspace with many keys.")
final class ConsoleCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--keys", paramLabel = "N", description = "How many keys the workspace has.")
    private long keys = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each page is measured, 20 times in a row.")
    private int rounds = 15;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long all pages are asked for before they are measured.")
    private int warmUp = 60;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    ConsoleCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        ConsoleBenchmark.Plan plan = new ConsoleBenchmark.Plan(keys, Duration.ofSeconds(warmUp), rounds);
        new ConsoleBenchmark(checkout, plan, files, Progress.to(out)).run();
        return Reports.write(files, out);
    }
}
