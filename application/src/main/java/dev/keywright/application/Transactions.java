package dev.keywright.application;

import java.util.function.Supplier;

/**
 * Runs work that must happen as a whole or not at all. Every storage port that is called by the work, on the same thread, takes part.
 * A transaction within a transaction is part of the outer one.
 */
public interface Transactions {

    /**
     * Runs the work and commits what it changed, durably, before returning. If the work throws, nothing of it remains.
     *
     * @throws StorageUnavailable if the storage can't be reached, or it isn't known whether the commit took effect
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * As {@link #inTransaction}, while nobody else, on this node or another, holds the same lock.
     *
     * @throws StorageUnavailable as {@link #inTransaction}
     */
    <T> T exclusively(ClusterLock lock, Supplier<T> work);

    /** What only one node may do at a time. */
    enum ClusterLock {
        /** Setting up a deployment's first workspace and Owner. */
        SETUP,
        /** Making and dropping signing keys. */
        SIGNING_KEYS,
        /** Making and dropping the partitions of the token ledger. */
        TOKEN_LEDGER,
        /** Ending the old secrets of rotations that finish by themselves. */
        KEY_ROTATIONS,
        /** Summing the token ledger by key and hour. */
        KEY_USAGE,
        /** Making a master key. */
        MASTER_KEYS
    }
}
