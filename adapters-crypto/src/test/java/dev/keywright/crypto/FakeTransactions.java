package dev.keywright.crypto;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.Transactions;
import java.util.function.Supplier;

/** Transactions of storage that keeps nothing back, and that can be made unreachable. */
public final class FakeTransactions implements Transactions {

    private boolean reachable = true;

    public void setReachable(boolean reachable) {
        this.reachable = reachable;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (!reachable) {
            throw new StorageUnavailable("the test's storage is down", null);
        }
        return work.get();
    }

    @Override
    public <T> T exclusively(ClusterLock lock, Supplier<T> work) {
        return inTransaction(work);
    }
}
