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
import picocli.CommandLine.Spec;

/** Says which master keys are needed. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show what is encrypted under which master key, and which keys are no longer needed.")
final class MasterKeyStatusCommand implements Callable<Integer> {
    private final Product product;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    MasterKeyStatusCommand(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() {
        Settings settings = sources.load(Map.of());
        Logs.start(settings.logging().format(), settings.logging().level());
        spec.commandLine().getOut().println(product.masterKeyStatus(settings));
        return ExitCode.OK;
    }
}
