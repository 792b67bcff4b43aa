package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.nodes.NodesBenchmark;
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

/** Measures two nodes beside one. */
@Command(
        name = "nodes",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Puts one and then two nodes over the same PostgreSQL under load, by 32 connections in all.")
final class NodesCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N", description = "How often all of it is measured.")
    private int rounds = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "How long one measurement is.")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long each operation runs at least before anything is measured.")
    private int warmUp = 20;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    NodesCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        NodesBenchmark.Plan plan =
                new NodesBenchmark.Plan(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp));
        new NodesBenchmark(checkout, plan, files, Progress.to(out)).run();
        return Reports.write(files, out);
    }
}
