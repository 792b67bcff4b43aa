package dev.keywright.bootstrap.server;

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

    /** The start is over, well or not. */
    public void startIsOver() {
        started.countDown();
    }

    /** Waits for the start to be over, at most 30 seconds, and closes all. */
    public void run() {
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
