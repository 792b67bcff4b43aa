package dev.keywright.benchmarks.results;

import java.util.Locale;

/**
 * One page of the console.
 *
 * @param count how often it was asked for, each time answered whole
 * @param p50Millis from before the request is written until its answer is read
 * @param htmlBytes of the page itself
 * @param allBytes with style, scripts and pictures, as they are sent at a first visit
 */
public record ConsoleMeasurement(
        String page, long count, double p50Millis, double p99Millis, int htmlBytes, int allBytes) {

    /** For a person who watches. */
    public String toLine() {
        return String.format(
                Locale.ROOT,
                "%-32s p50 %6.2f  p99 %6.2f ms  %,7d bytes, %,7d with all",
                page,
                p50Millis,
                p99Millis,
                htmlBytes,
                allBytes);
    }
}
