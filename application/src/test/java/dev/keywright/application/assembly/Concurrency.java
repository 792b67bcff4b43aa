package dev.keywright.application.assembly;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Tests what several threads do at the same time. */
public final class Concurrency {
    /** How long to watch something that must wait: something that doesn't wait is done long before. */
    private static final int WATCHED_MILLISECONDS = 300;

    private static final int PATIENCE_SECONDS = 30;

    private Concurrency() {}

    /**
     * Asserts that the second waits for the first, and is done after it.
     *
     * @param first calls what it is given at the moment from which on the second must wait
     */
    public static void assertWaits(Consumer<Runnable> first, Runnable second) {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> holder = threads.submit(() -> first.accept(() -> {
                holding.countDown();
                await(mayEnd);
            }));
            await(holding);
            Future<?> waiter = threads.submit(second);
            assertThatThrownBy(() -> waiter.get(WATCHED_MILLISECONDS, MILLISECONDS))
                    .as("the second is still waiting")
                    .isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            get(holder);
            get(waiter);
        } finally {
            mayEnd.countDown();
            threads.shutdown();
        }
    }

    /** What the future completes with. It fails with what the future fails with. */
    public static <T> T get(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError("failed in another thread", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("not done in " + PATIENCE_SECONDS + " s", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, SECONDS))
                    .as("the other thread got there")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
