package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.InvalidSettings;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the person at the terminal what failed: known failures in words, unknown ones with their stack in the log. */
final class FailureReport implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidSettings wrong) {
            err.println("keywright: the configuration is wrong.");
            wrong.all().forEach(setting -> err.println("  " + setting));
            return ExitCode.USAGE;
        }
        if (failure instanceof StartupFailure known) {
            err.println("keywright: " + known.getMessage());
            return ExitCode.SOFTWARE;
        }
        Optional<Integer> told = dev.keywright.cli.failure.FailureReport.report(failure, err);
        if (told.isPresent()) {
            return told.get();
        }
        LOG.error("Unexpected failure", failure);
        err.println(
                "keywright: unexpected failure, " + failure.getClass().getSimpleName() + ". The log has the details.");
        return ExitCode.SOFTWARE;
    }
}
