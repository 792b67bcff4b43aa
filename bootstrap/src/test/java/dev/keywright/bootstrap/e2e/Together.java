package dev.keywright.bootstrap.e2e;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two things at the same time, as nearly as that can be had. */
final class Together {

    private Together() {}

    /** Runs both, and returns what the one and the other answered. */
    static <T> List<T> together(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException, TimeoutException {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<T> first = threads.submit(() -> after(start, one));
            Future<T> second = threads.submit(() -> after(start, other));
            return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T after(CyclicBarrier start, Callable<T> work) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        return work.call();
    }
}
