package dev.keywright.benchmarks.results;

/**
 * One start of a server.
 *
 * @param data {@code none} where it was its first start ever, else {@code existing}
 * @param round from 1
 * @param seconds from its launch to its first token
 * @param rssMegabytes resident memory of the server's processes then
 * @param databasePssMegabytes memory of the database's processes then, what they share counted once
 */
public record StartMeasurement(
        String server, String data, int round, double seconds, double rssMegabytes, double databasePssMegabytes) {}
