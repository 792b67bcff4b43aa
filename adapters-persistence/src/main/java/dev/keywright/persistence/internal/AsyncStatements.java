package dev.keywright.persistence.internal;

import dev.keywright.application.StorageUnavailable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs statements on threads of its own, never on the caller's and so never in its transaction. At most as many wait as there is room for;
 * one that doesn't get its turn in time isn't run, and its stage fails with {@link StorageUnavailable}. So does, two seconds after it was
 * submitted, the stage of a statement that hangs, though the statement itself goes on until its connection gives up: whether it took effect
 * isn't known then.
 */
public final class AsyncStatements implements AutoCloseable {

    private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long MAX_ANSWER_MILLIS = 2_000;
    private static final long DRAIN_SECONDS = 5;

    private final ThreadPoolExecutor executor;

    /**
     * @param name what its threads are called
     * @param threads how many statements run at the same time
     * @param maxWaiting how many more may wait
     */
    public AsyncStatements(String name, int threads, int maxWaiting) {
        AtomicInteger number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(maxWaiting),
                work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                (task, full) ->
                        ((Statement<?>) task).refuse("Too many requests wait for the database, or it was closed."));
    }

    /** Runs the statement later. Unless it hangs, its stage completes on one of this object's threads, with what it returned or threw. */
    public <T> CompletionStage<T> submit(Supplier<T> statement) {
        Statement<T> task = new Statement<>(statement);
        executor.execute(task);
        return task.answer();
    }

    /** Takes no more statements, and gives those that it has five seconds to end. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (executor.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow().forEach(task -> ((Statement<?>) task).refuse("The storage was closed."));
    }

    private static final class Statement<T> implements Runnable {

        private final Supplier<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final long submittedAt = System.nanoTime();

        Statement(Supplier<T> work) {
            this.work = work;
        }

        CompletionStage<T> answer() {
            return result.orTimeout(MAX_ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                            failure instanceof TimeoutException
                                    ? new StorageUnavailable("The database doesn't answer.", failure)
                                    : failure));
        }

        @Override
        public void run() {
            if (System.nanoTime() - submittedAt > MAX_WAIT_NANOS) {
                refuse("The database didn't answer earlier requests in time.");
                return;
            }
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        }

        void refuse(String reason) {
            result.completeExceptionally(new StorageUnavailable(reason, null));
        }
    }
}
