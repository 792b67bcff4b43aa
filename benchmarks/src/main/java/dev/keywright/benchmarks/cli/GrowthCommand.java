package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.growth.Around;
import dev.keywright.benchmarks.growth.GrowthBenchmark;
import dev.keywright.benchmarks.growth.GrowthPlan;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Keywright over much data. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Fills databases with more and more keys, one with a long ledger too, and measures Keywright over each.")
final class GrowthCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--keys",
            split = ",",
            paramLabel = "N",
            description = "How many keys the one workspace has, each of these in turn.")
    private List<Long> keys = List.of(1_000L, 1_000_000L, 10_000_000L);

    @Option(
            names = "--ledger",
            paramLabel = "ROWS",
            description =
                    "How many tokens the long ledger has; 0 for none (default: 100 million, if the disk has three times the room,"
                            + " else as many as that allows).")
    private @Nullable Long ledgerRows;

    @Option(
            names = "--token-clients",
            paramLabel = "N",
            description =
                    "How many keys, drawn at random, ask for tokens in turn: few are keys in use, very many are keys that awake.")
    private int tokenClients = 1_000;

    @Option(names = "--connections", split = ",", paramLabel = "N", description = "How many, each of them in turn.")
    private List<Integer> connections = List.of(1, 32);

    @Option(names = "--rounds", paramLabel = "N", description = "How often all of it is measured.")
    private int rounds = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "How long one measurement under load is.")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long each operation runs at least before anything is measured.")
    private int warmUp = 20;

    @Option(
            names = "--before-measuring",
            paramLabel = "COMMAND",
            description =
                    "A shell command that is waited for before each stretch of measuring, a minute or two: say, one that keeps other"
                            + " work off the machine.")
    private @Nullable String before;

    @Option(names = "--after-measuring", paramLabel = "COMMAND", description = "The same after each stretch.")
    private @Nullable String after;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    GrowthCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        GrowthPlan plan = new GrowthPlan(
                keys,
                ledgerRows == null ? OptionalLong.empty() : OptionalLong.of(ledgerRows),
                tokenClients,
                connections,
                rounds,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp));
        new GrowthBenchmark(checkout, plan, new Around(before, after), files, Progress.to(out)).run();
        return Reports.write(files, out);
    }
}
