package dev.keywright.benchmarks.growth;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What to measure.
 *
 * @param keys how many keys there are, each of these numbers in a deployment of its own
 * @param ledgerRows how many tokens the ledger of one more deployment has, with the lowest of these numbers of keys; 0 for no such deployment;
 *     empty for as many as fit, up to 100 million
 * @param tokenClients how many keys, drawn at random, tokens are asked for by
 * @param connections each of these numbers in turn
 * @param rounds how often all of it is measured
 * @param measured how long one measurement under load is
 * @param firstWarmUp how long each operation runs on each deployment at least before anything is measured
 */
public record GrowthPlan(
        List<Long> keys,
        OptionalLong ledgerRows,
        int tokenClients,
        List<Integer> connections,
        int rounds,
        Duration measured,
        Duration firstWarmUp) {

    /** @throws IllegalArgumentException if there is nothing to measure */
    public GrowthPlan {
        if (keys.isEmpty() || keys.stream().anyMatch(count -> count < GrownKeywright.FEWEST_KEYS)) {
            throw new IllegalArgumentException("each number of keys must be at least " + GrownKeywright.FEWEST_KEYS);
        }
    }

    long fewestKeys() {
        return keys.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
