package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.logging.Logs;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.bootstrap.server.Shutdown;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until the process is asked to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the server.")
final class ServeCommand implements Callable<Integer> {
    private final Product product;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on (default: 8080; 0: a free one).")
    private @Nullable String port;

    ServeCommand(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, @Nullable String> flags = new HashMap<>();
        flags.put("--host", host);
        flags.put("--port", port);
        Settings settings = sources.load(flags);
        Logs.start(settings.logging().format(), settings.logging().level());
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shutdown), "shutdown"));
        tell(start(settings, shutdown));
        shutdown.await();
        return ExitCode.OK;
    }

    private String start(Settings settings, Shutdown shutdown) {
        try {
            return product.serve(settings, shutdown);
        } finally {
            shutdown.startIsOver();
        }
    }

    private static void end(Shutdown shutdown) {
        shutdown.run();
        Logs.stop();
    }

    private void tell(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
