package dev.keywright.benchmarks.histories;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.HistoriesResults;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the tests' strictness checker at length, in a process of its own: two nodes, their clients and all that was recorded take more memory
 * than the other benchmarks leave themselves.
 */
public final class HistoriesBenchmark {

    private HistoriesBenchmark() {}

    /**
     * Runs it and writes the results.
     *
     * @param seconds how long at least
     * @param clients how many ask at the same time
     * @param seed of the choices that they make
     */
    public static HistoriesResults run(Checkout checkout, ResultFiles files, long seconds, int clients, long seed) {
        try (RunFolder folder = RunFolder.in(checkout.target())) {
            Path log = folder.path().resolve("checker.log");
            ChildProcess.run(
                    folder.path(),
                    log,
                    Map.of(),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + folder.path(),
                            "-Dfile.encoding=UTF-8",
                            "-Dbenchmarks.checkout=" + checkout.root(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            StrictnessProgram.class.getName(),
                            files.folder().toString(),
                            Long.toString(seconds),
                            Integer.toString(clients),
                            Long.toString(seed)));
        }
        return files.histories().orElseThrow();
    }
}
