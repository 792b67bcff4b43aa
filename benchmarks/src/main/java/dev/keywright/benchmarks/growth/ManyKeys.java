package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.results.GrowthData;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import java.time.Instant;
import java.util.function.Consumer;

/** Service keys in the platform workspace of a deployment, created evenly over a year, as the growth benchmark has them. */
public final class ManyKeys {

    private ManyKeys() {}

    /**
     * Fills the database of a deployment whose nodes have ended.
     *
     * @param progress takes a line for each step
     */
    public static GrowthData fill(KeywrightDeployment deployment, long count, Consumer<String> progress) {
        return new Filling(deployment, new NumberedKeys(count, Instant.now()), Filling.Ledger.EMPTY, progress).run();
    }
}
