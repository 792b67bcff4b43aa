package dev.keywright.crypto.token;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.Transactions;
import dev.keywright.application.token.SigningKeys;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the stored keys, at first and again, and holds what was loaded last. */
final class LoadedKeys {

    /** The least time between two refreshes that tokens ask for: whoever sends made-up tokens can't make more work than that. */
    static final Duration MIN_PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LoadedKeys.class);

    private final SigningKeys signingKeys;
    private final Transactions transactions;
    private final WrappedSigningKeys wrapped;
    private final Executor background;
    private final LongSupplier nanoTime;
    private final AtomicLong nextAskedFor;
    private volatile KeySnapshot current;

    LoadedKeys(
            SigningKeys signingKeys,
            Transactions transactions,
            WrappedSigningKeys wrapped,
            Executor background,
            LongSupplier nanoTime) {
        this.signingKeys = signingKeys;
        this.transactions = transactions;
        this.wrapped = wrapped;
        this.background = background;
        this.nanoTime = nanoTime;
        this.nextAskedFor = new AtomicLong(nanoTime.getAsLong());
        this.current = load();
    }

    KeySnapshot current() {
        return current;
    }

    /** One at a time, so that what was loaded earlier never replaces what was loaded later. */
    synchronized void refresh() {
        current = load();
    }

    private KeySnapshot load() {
        SigningKeys.Snapshot stored = transactions.inTransaction(signingKeys::load);
        // Read after loading: the database's clock is thought late rather than early, and no key signs before its time.
        return KeySnapshot.open(stored, wrapped, nanoTime.getAsLong());
    }

    /** Refreshes in the background, unless that was asked for less than {@link #MIN_PAUSE} ago. */
    void askForRefresh() {
        long now = nanoTime.getAsLong();
        long next = nextAskedFor.get();
        if (now - next >= 0 && nextAskedFor.compareAndSet(next, now + MIN_PAUSE.toNanos())) {
            try {
                background.execute(this::refreshInBackground);
            } catch (RejectedExecutionException e) {
                LOG.warn("Signing keys weren't refreshed, since the server has too much to do or is stopping", e);
            }
        }
    }

    private void refreshInBackground() {
        try {
            refresh();
        } catch (StorageUnavailable e) {
            LOG.warn("Signing keys weren't refreshed, since the storage can't be reached: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Signing keys weren't refreshed", e);
        }
    }
}
