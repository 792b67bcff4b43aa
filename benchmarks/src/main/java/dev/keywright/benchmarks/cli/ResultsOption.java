package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the results of a run go. */
final class ResultsOption {

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The folder in benchmarks/results for what is measured (default: the time).")
    private @Nullable String name;

    ResultFiles files(Checkout checkout) {
        return new ResultFiles(checkout.results().resolve(name == null ? folderFor(Instant.now()) : name));
    }

    static String folderFor(Instant now) {
        return NOW.format(now);
    }
}
