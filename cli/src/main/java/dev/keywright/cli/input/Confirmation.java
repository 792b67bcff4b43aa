package dev.keywright.cli.input;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.surroundings.Terminal;
import picocli.CommandLine.Option;

/** The option of a command that asks before it does what can hurt. */
public final class Confirmation {
    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    private boolean given;

    /** Whether it isn't to be asked for. */
    public boolean isGiven() {
        return given;
    }

    /**
     * Asks for it.
     *
     * @param undone what holds unless the answer is yes, such as "nothing was revoked"
     * @param advice what to do where there is no terminal to ask on
     * @throws CommandFailure if the answer isn't yes, or there is nobody to ask
     */
    public void ask(Terminal terminal, String question, String undone, String advice) {
        String answer = terminal.ask(question + " (yes/no) ")
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.USAGE, "there is no terminal to ask on, and " + undone + ".", advice));
        if (!answer.strip().equalsIgnoreCase("yes")) {
            throw new CommandFailure(ExitStatus.REFUSED, undone + ", since the answer wasn't yes.");
        }
    }
}
