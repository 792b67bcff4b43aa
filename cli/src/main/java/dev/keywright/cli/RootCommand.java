package dev.keywright.cli;

import dev.keywright.cli.failure.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that all others are under. Without one of them there is nothing to do, and the caller should notice. */
@Command(
        name = "keywright",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Workspace API keys for your product's customers.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed unexpectedly",
            "2:the command line, a variable or a setting is wrong",
            "3:the server refused",
            "4:not authenticated",
            "5:the server is not available now"
        },
        footer = {
            "",
            "Commands that ask a server do so at KEYWRIGHT_URL, as the key that",
            "KEYWRIGHT_CLIENT_ID and KEYWRIGHT_CLIENT_SECRET (or KEYWRIGHT_CLIENT_SECRET_FILE)",
            "name, or as who signed in by `keywright login`.",
            "",
            "The server's settings are variables, KEYWRIGHT_DATABASE_URL say, and lines in",
            "keywright.properties, keywright.database.url there."
        })
final class RootCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.USAGE.code();
    }
}
