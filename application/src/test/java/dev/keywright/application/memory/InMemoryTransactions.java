package dev.keywright.application.memory;

import dev.keywright.application.Transactions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction at a time: it works on a copy of what is stored, which takes the place of the original when it commits. So each cluster
 * lock, and each lock of a workspace or key, is held by whoever has a transaction.
 */
final class InMemoryTransactions implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Tables committed = new Tables();
    /** The copy of the transaction under way; only its thread, which holds the lock, touches it. */
    private @Nullable Tables working;

    private boolean failed;

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            return work.get();
        }
        lock.lock();
        try {
            Tables copy = new Tables(committed);
            working = copy;
            failed = false;
            T result = work.get();
            requireNotFailed();
            committed = copy;
            return result;
        } finally {
            working = null;
            lock.unlock();
        }
    }

    @Override
    public <T> T exclusively(ClusterLock clusterLock, Supplier<T> work) {
        return inTransaction(work);
    }

    /**
     * What this thread's transaction sees.
     *
     * @throws IllegalStateException if it has none, or what it did before failed
     */
    Tables tables() {
        if (!lock.isHeldByCurrentThread() || working == null) {
            throw new IllegalStateException("this belongs in a transaction");
        }
        requireNotFailed();
        return working;
    }

    /** Says that something failed for which a database lets nothing else be done in the transaction. */
    <E extends RuntimeException> E fail(E reason) {
        failed = true;
        return reason;
    }

    /** The answer to a question about what is committed, whatever this thread's transaction has changed. */
    <T> CompletionStage<T> ask(Function<Tables, T> question) {
        return run(() -> question.apply(committed));
    }

    /** A stage that is done, with what the work answers or as it fails. */
    <T> CompletionStage<T> run(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void requireNotFailed() {
        if (failed) {
            throw new IllegalStateException("this transaction failed before, and can only be rolled back");
        }
    }
}
