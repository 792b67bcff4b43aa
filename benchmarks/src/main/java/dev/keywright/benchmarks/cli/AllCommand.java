package dev.keywright.benchmarks.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs all of it as it is published. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        description = "Runs all of them, one after the other, each as it is without options.")
final class AllCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The folder in benchmarks/results for what is measured (default: the time).")
    private @Nullable String name;

    @Override
    public Integer call() {
        String folder = name == null ? ResultsOption.folderFor(Instant.now()) : name;
        CommandLine benchmarks = spec.root().commandLine();
        for (String command : List.of("load", "start", "growth", "nodes", "console", "histories", "micro")) {
            int exitCode = benchmarks.execute(command, "--name", folder);
            if (exitCode != ExitCode.OK) {
                return exitCode;
            }
        }
        return ExitCode.OK;
    }
}
