package dev.keywright.crypto;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.Transactions;
import java.util.function.Supplier;

/** Transactions of a storage that a test can make unreachable. */
public final class InterruptibleTransactions implements Transactions {

    private final Transactions transactions;
    private boolean reachable = true;

    public InterruptibleTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    public void setReachable(boolean reachable) {
        this.reachable = reachable;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(checked(work));
    }

    @Override
    public <T> T exclusively(ClusterLock lock, Supplier<T> work) {
        return transactions.exclusively(lock, checked(work));
    }

    private <T> Supplier<T> checked(Supplier<T> work) {
        if (!reachable) {
            throw new StorageUnavailable("the test's storage is down", null);
        }
        return work;
    }
}
