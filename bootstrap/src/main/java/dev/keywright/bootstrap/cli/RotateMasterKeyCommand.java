package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.logging.Logs;
import dev.keywright.bootstrap.server.Product;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts another master key in the place of the one in use. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Encrypt everything secret under another master key: a new one where master keys are generated, else"
                    + " KEYWRIGHT_MASTER_KEY, with the key before it in KEYWRIGHT_MASTER_KEY_OTHERS.",
            "Works beside running servers. If it is stopped in the middle, run it again."
        })
final class RotateMasterKeyCommand implements Callable<Integer> {
    private final Product product;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(
            names = "--batch-size",
            paramLabel = "COUNT",
            defaultValue = "100",
            description = "How many things at once are kept from changing (default: ${DEFAULT-VALUE}).")
    private int batchSize;

    RotateMasterKeyCommand(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        if (batchSize < 1 || batchSize > 10_000) {
            throw new ParameterException(
                    spec.commandLine(), "--batch-size must be from 1 to 10000, not " + batchSize + ".");
        }
        Settings settings = sources.load(Map.of());
        Logs.start(settings.logging().format(), settings.logging().level());
        tell(product.rotateMasterKey(settings, batchSize, this::tell));
        return ExitCode.OK;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
