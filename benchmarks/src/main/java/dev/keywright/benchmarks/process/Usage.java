package dev.keywright.benchmarks.process;

/**
 * What processes have used so far.
 *
 * @param cpuNanos user and system time; the kernel counts in steps of 10 ms
 * @param rssBytes resident memory; what several processes share counts once for each
 * @param pssBytes resident memory; what several processes share counts once
 */
public record Usage(long cpuNanos, long rssBytes, long pssBytes) {

    /** Of no process. */
    public static Usage none() {
        return new Usage(0, 0, 0);
    }

    /** Of the two together. */
    public Usage plus(Usage other) {
        return new Usage(cpuNanos + other.cpuNanos, rssBytes + other.rssBytes, pssBytes + other.pssBytes);
    }
}
