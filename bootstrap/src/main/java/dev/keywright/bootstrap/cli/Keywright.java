package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.cli.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/**
 * The program {@code keywright}, whole: what runs a server, and all that asks one. It exits with 2 where the command line or the
 * configuration is wrong, and with 1 where a server failed otherwise; {@link Program} says what else.
 */
public final class Keywright {
    private Keywright() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(commandLine(new Assembly()), arguments));
    }

    static CommandLine commandLine(Product product) {
        Map<String, Object> ofTheServer = new LinkedHashMap<>();
        ofTheServer.put("serve", new ServeCommand(product));
        ofTheServer.put("rotate-signing-key", new RotateSigningKeyCommand(product));
        ofTheServer.put(
                "master-key",
                new CommandLine(new MasterKeyCommand())
                        .addSubcommand(new RotateMasterKeyCommand(product))
                        .addSubcommand(new MasterKeyStatusCommand(product)));
        ofTheServer.put("config", new CommandLine(new ConfigCommand()).addSubcommand(new CheckConfigCommand()));
        return Program.commandLine(ofTheServer).setExecutionExceptionHandler(new FailureReport());
    }
}
