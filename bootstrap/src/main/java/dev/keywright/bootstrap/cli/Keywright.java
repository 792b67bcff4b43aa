package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.bootstrap.server.Product;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program {@code keywright}. It exits with 2 where the command line or the configuration is wrong, and with 1 where
 * it failed otherwise.
 */
@Command(
        name = "keywright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Workspace API keys for your product's customers.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every setting is an environment variable, KEYWRIGHT_DATABASE_URL say, and a line in",
            "keywright.properties, keywright.database.url there."
        })
public final class Keywright implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Keywright() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(new Assembly()).execute(arguments));
    }

    static CommandLine commandLine(Product product) {
        return new CommandLine(new Keywright())
                .addSubcommand(new ServeCommand(product))
                .addSubcommand(new RotateSigningKeyCommand(product))
                .setExecutionExceptionHandler(new FailureReport());
    }

    /** Without a command there is nothing to do, and the caller should notice. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
