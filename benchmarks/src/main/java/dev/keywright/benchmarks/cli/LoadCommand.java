package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.load.LoadBenchmark;
import dev.keywright.benchmarks.load.LoadPlan;
import dev.keywright.benchmarks.load.Operation;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.ServerKinds;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures servers under load. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Puts servers under load in turn: tokens and introspections a second, latencies, CPU, memory.")
final class LoadCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ServersOption servers = new ServersOption();

    @Option(names = "--operations", split = ",", paramLabel = "NAME", description = "Of: ${COMPLETION-CANDIDATES}.")
    private List<Operation> operations = List.of(Operation.values());

    @Option(names = "--connections", split = ",", paramLabel = "N", description = "How many, each of them in turn.")
    private List<Integer> connections = List.of(1, 32, 128);

    @Option(names = "--rounds", paramLabel = "N", description = "How often all of it is measured.")
    private int rounds = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "How long one measurement is.")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description =
                    "How long each operation runs on each server at least before anything is measured."
                            + " By default as long as each needs: Keycloak four minutes, Keywright one, oidc-provider a third of one.")
    private @Nullable Integer warmUp;

    @Option(names = "--clients", paramLabel = "N", description = "How many clients the requests are spread over.")
    private int clients = 64;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    LoadCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        LoadPlan plan = new LoadPlan(
                servers.kinds(new ServerKinds(checkout)),
                operations,
                connections,
                rounds,
                Duration.ofSeconds(seconds),
                warmUp == null ? null : Duration.ofSeconds(warmUp),
                clients);
        new LoadBenchmark(checkout, plan, files, Progress.to(out)).run();
        return Reports.write(files, out);
    }
}
