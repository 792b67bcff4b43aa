package dev.keywright.benchmarks.results;

import java.util.Locale;

/**
 * Calls of the management API one after the other, of one kind and in one round, over so much data.
 *
 * @param call which
 * @param round from 1
 * @param count how many, each of them answered rightly
 */
public record GrowthCalls(
        long keys,
        long ledgerRows,
        String call,
        int round,
        long count,
        double p50Millis,
        double p99Millis,
        double maxMillis) {

    /** For a person who watches. */
    public String toLine() {
        return String.format(
                Locale.ROOT,
                "round %d  %,13d keys, %,13d tokens  %-16s p50 %7.2f  p99 %7.2f ms",
                round,
                keys,
                ledgerRows,
                call,
                p50Millis,
                p99Millis);
    }
}
