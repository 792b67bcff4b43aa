package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.client.LoadFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says loudly that a run is worth nothing: known failures in words, unknown ones with their stack. */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println("benchmarks: FAILED.");
        if (failure instanceof LoadFailure || failure instanceof IllegalArgumentException) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
