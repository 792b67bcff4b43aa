package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * A database that was filled.
 *
 * @param keys how many service keys its one workspace has
 * @param ledgerRows how many tokens were put into the ledger; 0 if only those are there that were issued while measuring
 * @param limitedByDisk whether there would have been more tokens, had there been room
 * @param databaseMegabytes the size of the database then, without the write-ahead log
 * @param steps how long filling it took
 */
public record GrowthData(
        long keys, long ledgerRows, boolean limitedByDisk, double databaseMegabytes, List<FillingStep> steps) {

    /** One step, and how long it took. */
    public record FillingStep(String step, double seconds) {}
}
