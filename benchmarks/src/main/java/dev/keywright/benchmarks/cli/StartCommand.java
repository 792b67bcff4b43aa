package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.ServerKinds;
import dev.keywright.benchmarks.start.StartBenchmark;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how servers start. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts servers in turn, on nothing and on existing data: time to the first token, memory.")
final class StartCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ServersOption servers = new ServersOption();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each is started.")
    private int rounds = 5;

    @Option(names = "--clients", paramLabel = "N", description = "How many clients the existing data has.")
    private int clients = 64;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    StartCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        new StartBenchmark(checkout, files, Progress.to(out))
                .run(servers.kinds(new ServerKinds(checkout)), rounds, clients);
        return Reports.write(files, out);
    }
}
