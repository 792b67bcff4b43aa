package dev.keywright.benchmarks.client;

import org.HdrHistogram.Histogram;

/**
 * What happened in a stretch of time.
 *
 * @param nanos how long it was
 * @param latencies of every request that was answered in it, in nanoseconds: from before its first byte was written until its answer had
 *     been read whole
 * @param clientCpuNanos what the client's thread used
 */
public record Window(long nanos, Histogram latencies, long clientCpuNanos) {

    public long requests() {
        return latencies.getTotalCount();
    }

    public double requestsPerSecond() {
        return requests() * 1e9 / nanos;
    }
}
