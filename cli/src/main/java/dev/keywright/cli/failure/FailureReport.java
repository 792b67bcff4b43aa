package dev.keywright.cli.failure;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells on standard error what failed, and gives the exit code. */
public final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        return report(failure, command.getErr()).orElseGet(() -> {
            command.getErr().println("keywright: unexpected failure, " + failure + ".");
            return ExitStatus.UNEXPECTED.code();
        });
    }

    /** The exit code, once told; empty if it is no failure that a command foresees. */
    public static Optional<Integer> report(Exception failure, PrintWriter err) {
        if (!(failure instanceof CommandFailure known)) {
            return Optional.empty();
        }
        err.println("keywright: " + known.getMessage());
        known.details().forEach(line -> err.println("  " + line));
        return Optional.of(known.status().code());
    }
}
