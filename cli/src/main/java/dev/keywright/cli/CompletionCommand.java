package dev.keywright.cli;

import dev.keywright.cli.failure.ExitStatus;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes the commands. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print the script that completes commands in bash and zsh.",
        footer = {"", "In ~/.bashrc or ~/.zshrc:  source <(keywright completion bash)"})
final class CompletionCommand implements Callable<Integer> {
    /** One script serves both: in zsh it loads bashcompinit first. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Supplier<CommandLine> everyCommand;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", arity = "0..1", description = "${COMPLETION-CANDIDATES} (default: bash).")
    @SuppressWarnings("UnusedVariable") // asked for, so that a script may name its shell
    private Shell shell = Shell.BASH;

    CompletionCommand(Supplier<CommandLine> everyCommand) {
        this.everyCommand = everyCommand;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AutoComplete.bash("keywright", everyCommand.get()));
        return ExitStatus.OK.code();
    }
}
