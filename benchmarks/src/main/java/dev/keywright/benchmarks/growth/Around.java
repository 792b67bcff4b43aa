package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.process.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commands of the shell around each stretch of measuring, which takes a minute or two: they may make sure that the machine does nothing else
 * meanwhile. Filling databases takes longer and needs no quiet.
 *
 * @param before is waited for
 * @param after is waited for, too, and run whatever became of the measuring
 */
public record Around(@Nullable String before, @Nullable String after) {

    void run(Path folder, Runnable measuring) {
        shell(folder, before);
        try {
            measuring.run();
        } finally {
            shell(folder, after);
        }
    }

    private static void shell(Path folder, @Nullable String command) {
        if (command != null) {
            ChildProcess.run(folder, folder.resolve("around.log"), Map.of(), List.of("sh", "-c", command));
        }
    }
}
