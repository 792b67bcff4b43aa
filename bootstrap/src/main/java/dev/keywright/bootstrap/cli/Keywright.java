package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.cli.CommandTree;
import dev.keywright.cli.Program;
import java.util.List;
import picocli.CommandLine;

/**
 * The program {@code keywright}, whole: what runs a server, and all that asks one. It exits with 2 where the command line or the
 * configuration is wrong, and with 1 where a server failed otherwise; {@link Program} says what else.
 */
public final class Keywright {
    private Keywright() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(commandLine(new Assembly(), arguments), arguments));
    }

    /** As much of it as those arguments need. */
    static CommandLine commandLine(Product product, String... arguments) {
        return Program.forArguments(ofTheServer(product), List.of(arguments))
                .setExecutionExceptionHandler(new FailureReport());
    }

    private static List<CommandTree> ofTheServer(Product product) {
        return List.of(
                CommandTree.leaf("serve", () -> new ServeCommand(product)),
                CommandTree.leaf("rotate-signing-key", () -> new RotateSigningKeyCommand(product)),
                new CommandTree(
                        "master-key",
                        MasterKeyCommand::new,
                        List.of(
                                CommandTree.leaf("rotate", () -> new RotateMasterKeyCommand(product)),
                                CommandTree.leaf("status", () -> new MasterKeyStatusCommand(product)))),
                new CommandTree(
                        "config", ConfigCommand::new, List.of(CommandTree.leaf("check", CheckConfigCommand::new))));
    }
}
