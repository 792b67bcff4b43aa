package dev.keywright.benchmarks.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done when this program ends, however it ends: one after the other, and first what was asked for last. So a server ends
 * before its database, and both before the folder that their data is in is removed.
 */
public final class AtTheEnd {

    private static final Deque<Runnable> TASKS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::runAll, "at-the-end"));
    }

    private AtTheEnd() {}

    /** Does that then, unless {@link #forget} comes first. */
    public static void run(Runnable task) {
        synchronized (TASKS) {
            TASKS.push(task);
        }
    }

    /** Leaves that out: it is done. */
    public static void forget(Runnable task) {
        synchronized (TASKS) {
            TASKS.remove(task);
        }
    }

    private static void runAll() {
        RuntimeException failure = null;
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable Runnable next() {
        synchronized (TASKS) {
            return TASKS.poll();
        }
    }
}
