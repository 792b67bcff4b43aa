package dev.keywright.benchmarks.results;

/**
 * A server's memory at rest: after its first token, before any load.
 *
 * @param description its version, and how it was set up
 * @param rssMegabytes resident memory of the server's processes
 * @param databasePssMegabytes memory of the database's processes, what they share counted once
 */
public record RestingServer(String server, String description, double rssMegabytes, double databasePssMegabytes) {}
