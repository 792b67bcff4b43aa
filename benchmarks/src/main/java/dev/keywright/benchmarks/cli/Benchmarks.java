package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.server.Checkout;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code benchmarks/run}. It exits with 1 where a measurement failed. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description =
                "Measures Keywright, and others beside it on the same machine. benchmarks/README.md says what and how.",
        synopsisSubcommandLabel = "COMMAND")
public final class Benchmarks implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Benchmarks() {}

    /** The script says which checkout it is of. */
    public static void main(String[] arguments) {
        Checkout checkout = new Checkout(
                Path.of(System.getProperty("benchmarks.checkout", "")).toAbsolutePath());
        System.exit(new CommandLine(new Benchmarks())
                .addSubcommand(new LoadCommand(checkout))
                .addSubcommand(new StartCommand(checkout))
                .addSubcommand(new GrowthCommand(checkout))
                .addSubcommand(new NodesCommand(checkout))
                .addSubcommand(new ConsoleCommand(checkout))
                .addSubcommand(new HistoriesCommand(checkout))
                .addSubcommand(new MicroCommand(checkout))
                .addSubcommand(new TimingCommand(checkout))
                .addSubcommand(new ReportCommand(checkout))
                .addSubcommand(new AllCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport())
                .execute(arguments));
    }

    /** Without a command there is nothing to do, and the caller should notice. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
