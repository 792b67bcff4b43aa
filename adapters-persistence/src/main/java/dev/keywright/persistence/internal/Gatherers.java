package dev.keywright.persistence.internal;

import dev.keywright.persistence.internal.Gatherer.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Makes {@link Gatherer}s that run their statements on threads of their own, never on the caller's and so never in its transaction; and looks
 * after them: nobody waits much longer than their limits say, and all is answered before this is closed.
 */
public final class Gatherers implements AutoCloseable {

    private static final long LOOK_MILLIS = 25;
    private static final long DRAIN_SECONDS = 5;
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService look;
    private final List<Gatherer<?, ?>> gatherers = new CopyOnWriteArrayList<>();

    private Gatherers(String name) {
        // No queue: each gatherer asks for no more threads than it runs statements, and must never wait for those of
        // another.
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
        this.look = Executors.newSingleThreadScheduledExecutor(daemons(name + "-overdue"));
    }

    /** @param name what its threads are called */
    @SuppressWarnings("FutureReturnValueIgnored") // refusing throws nothing
    public static Gatherers start(String name) {
        Gatherers started = new Gatherers(name);
        started.look.scheduleWithFixedDelay(
                () -> started.gatherers.forEach(Gatherer::refuseOverdue),
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
        return started;
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** @param statement answers as many questions as it is given, in their order */
    public <Q, A> Gatherer<Q, A> gatherer(Limits limits, Function<List<Q>, List<A>> statement) {
        Gatherer<Q, A> gatherer = new Gatherer<>(statement, limits, threads, System::nanoTime);
        gatherers.add(gatherer);
        return gatherer;
    }

    /** Takes no more questions, gives those that wait five seconds to be answered, and refuses the rest. */
    @Override
    public void close() {
        gatherers.forEach(Gatherer::close);
        try {
            awaitAnswers(System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        gatherers.forEach(Gatherer::refuseAll);
        look.shutdownNow();
        threads.shutdownNow();
    }

    private void awaitAnswers(long deadline) throws InterruptedException {
        for (Gatherer<?, ?> gatherer : new ArrayList<>(gatherers)) {
            if (!gatherer.awaitAnswers(deadline)) {
                return;
            }
        }
    }
}
