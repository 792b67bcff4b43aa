package dev.keywright.benchmarks.results;

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
        String histogram) {}
