package dev.keywright.cli.failure;

import java.util.List;

/** A command can't do what it was asked to. The message is for the person at the terminal, and never holds a secret. */
public final class CommandFailure extends RuntimeException {
    private final ExitStatus status;
    private final transient List<String> details;

    /**
     * @param message what is wrong
     * @param details further lines: where it is wrong, and what to do next
     */
    public CommandFailure(ExitStatus status, String message, List<String> details) {
        super(message);
        this.status = status;
        this.details = List.copyOf(details);
    }

    public CommandFailure(ExitStatus status, String message, String... details) {
        this(status, message, List.of(details));
    }

    public ExitStatus status() {
        return status;
    }

    public List<String> details() {
        return details;
    }
}
