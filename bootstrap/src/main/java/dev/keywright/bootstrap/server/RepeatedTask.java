package dev.keywright.bootstrap.server;

import dev.keywright.application.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again, on a thread of its own, until it is closed. A failure is logged and the next time is as good as any; while
 * the database can't be reached, that is logged once.
 */
final class RepeatedTask implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final String name;
    private final Duration period;
    private final Runnable task;
    private final ScheduledExecutorService schedule;
    private boolean unavailable;

    /**
     * @param name of the thread, and of the task in logs
     * @param period from the end of one time to the begin of the next
     */
    RepeatedTask(String name, Duration period, Runnable task) {
        this.name = name;
        this.period = period;
        this.task = task;
        this.schedule = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param delay until the first time */
    @SuppressWarnings("FutureReturnValueIgnored") // tryOnce lets no exception out
    RepeatedTask startAfter(Duration delay) {
        schedule.scheduleWithFixedDelay(this::tryOnce, delay.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void tryOnce() {
        try {
            task.run();
            unavailable = false;
        } catch (StorageUnavailable e) {
            tellOnce(e);
        } catch (RuntimeException e) {
            LOG.error("Looking after {} failed; the next try is in {} s", name, period.toSeconds(), e);
        }
    }

    private void tellOnce(StorageUnavailable e) {
        if (!unavailable && !schedule.isShutdown()) {
            LOG.warn(
                    "Looking after {} failed; it is tried every {} s from now on. {}",
                    name,
                    period.toSeconds(),
                    e.getMessage());
        }
        unavailable = true;
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
