package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.process.Usage;

/** What is put under load and measured. */
public interface Subject {

    /** As the results have it. */
    String name();

    /** Begins that load on it. */
    LoadClient load(Operation operation, int connections);

    /** What its own processes have used so far. */
    Usage usage();

    /** What its database's processes have used so far, where it has any. */
    Usage databaseUsage();
}
