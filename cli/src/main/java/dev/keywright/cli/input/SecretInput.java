package dev.keywright.cli.input;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.surroundings.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Option;

/** The option of a command that takes the secret of a key. It is asked for, or comes by standard input, and is never an argument. */
public final class SecretInput {
    @Option(names = "--secret-stdin", description = "Read the key's secret from the first line of standard input.")
    private boolean fromInput;

    public boolean isFromInput() {
        return fromInput;
    }

    /** @throws CommandFailure if standard input is empty, or there is nobody to ask */
    public String read(Terminal terminal) {
        return fromInput
                ? line(terminal)
                : terminal.askSecret("Client secret: ")
                        .orElseThrow(
                                () -> usage("there is no terminal to ask for the secret on; give --secret-stdin."));
    }

    private static String line(Terminal terminal) {
        try {
            return terminal.readLine().orElseThrow(() -> usage("standard input has no secret."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitStatus.USAGE, message);
    }
}
