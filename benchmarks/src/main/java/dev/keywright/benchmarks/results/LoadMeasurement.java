package dev.keywright.benchmarks.results;

import java.util.Locale;

/**
 * One server under one load in one round.
 *
 * @param operation {@code token} or {@code introspection}
 * @param round from 1
 * @param warmUpSeconds how long the load ran before, until it was steady
 * @param seconds how long it was measured
 * @param requests how many were answered in that time, every one of them rightly
 * @param serverCpuMicros of the server's own processes, for each request
 * @param databaseCpuMicros of its database's processes, for each request
 * @param clientCpuMicros of the load client, for each request
 * @param otherServersCpus how many processors the other servers used meanwhile, idle as they were
 * @param serverRssMegabytes resident memory of the server's processes at the end
 * @param databasePssMegabytes memory of the database's processes at the end, what they share counted once
 * @param histogram all latencies in nanoseconds, in HdrHistogram's compressed form in base64
 */
public record LoadMeasurement(
        String server,
        String operation,
        int connections,
        int round,
        double warmUpSeconds,
        double seconds,
        long requests,
        double requestsPerSecond,
        double p50Millis,
        double p99Millis,
        double p999Millis,
        double maxMillis,
        double serverCpuMicros,
        double databaseCpuMicros,
        double clientCpuMicros,
        double otherServersCpus,
        double serverRssMegabytes,
        double databasePssMegabytes,
        String histogram) {

    /** For a person who watches. */
    public String toLine() {
        return String.format(
                Locale.ROOT,
                "round %d  %-13s %-26s %4d connections  %8.0f/s  p50 %7.2f  p99 %7.2f  p99.9 %7.2f ms  CPU µs: server %5.1f"
                        + "  database %5.1f  client %4.1f  RSS %4.0f MB",
                round,
                operation,
                server,
                connections,
                requestsPerSecond,
                p50Millis,
                p99Millis,
                p999Millis,
                serverCpuMicros,
                databaseCpuMicros,
                clientCpuMicros,
                serverRssMegabytes);
    }
}
