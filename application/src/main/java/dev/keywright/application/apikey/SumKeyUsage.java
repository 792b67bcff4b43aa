package dev.keywright.application.apikey;

/**
 * Sums the token ledger by key and hour, so that a key's use can be told without reading the ledger, and forgets old sums. Of several nodes at
 * the same time, one does each step; each step happens as a whole or not at all, so that no token is counted twice or left out, whenever a
 * node dies.
 */
@FunctionalInterface
public interface SumKeyUsage {

    /** @throws dev.keywright.application.StorageUnavailable if the storage can't be reached; steps done until then stay */
    Report sum();

    /**
     * @param counted how many tokens were added to the sums
     * @param forgotten how many sums were older than is kept
     */
    record Report(long counted, long forgotten) {}
}
