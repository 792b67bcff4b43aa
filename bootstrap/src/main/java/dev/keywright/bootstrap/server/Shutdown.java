package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.StartupFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what was started, in reverse, when the process is asked to end. Asked in the middle of the start, it waits for
 * that first, so that nothing which was just coming up stays behind.
 */
public final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final Duration START_MAY_TAKE = Duration.ofSeconds(30);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public Shutdown() {}

    /** Has a part closed when the process ends, before those that were given earlier. */
    public <T extends AutoCloseable> T closes(T part) {
        synchronized (parts) {
            parts.push(part);
        }
        return part;
    }

    /**
     * Lets the start wait for something outside this process.
     *
     * @throws StartupFailure if the process is asked to end meanwhile, or was before
     */
    void pause(Duration duration) {
        try {
            if (asked.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StartupFailure("Asked to end before the start was over.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted before the start was over.", e);
        }
    }

    /** The start is over, well or not. */
    public void startIsOver() {
        started.countDown();
    }

    /** Waits for the start to be over, at most 30 seconds, and closes all. */
    public void run() {
        asked.countDown();
        try {
            if (!started.await(START_MAY_TAKE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Stopping in the middle of a start that takes long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeAll();
        ended.countDown();
    }

    /** Returns when all is closed. */
    public void await() throws InterruptedException {
        ended.await();
    }

    private void closeAll() {
        synchronized (parts) {
            while (!parts.isEmpty()) {
                close(parts.pop());
            }
        }
    }

    /** One part that fails to close must not keep the others open. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.error("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
