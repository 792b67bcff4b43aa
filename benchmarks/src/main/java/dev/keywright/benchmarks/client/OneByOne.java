package dev.keywright.benchmarks.client;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Requests on one connection, one after the other, each of them once. */
public final class OneByOne {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OneByOne() {}

    /**
     * Sends them all, and returns the latencies in nanoseconds, as a {@link Window} has them.
     *
     * @param unmeasured how many of them come first and aren't measured
     * @throws LoadFailure at the first answer that isn't a good one
     */
    public static Histogram run(Target target, int unmeasured, AnswerCheck check) {
        Histogram latencies = new Histogram(PATIENCE.toNanos(), 3);
        try (Selector selector = Selector.open()) {
            Connection connection = Connection.open(target.port(), new Turn(target.requests()), selector);
            try {
                for (int i = 0; i < target.requests().size(); i++) {
                    long taken = exchange(connection, selector, check);
                    if (i >= unmeasured) {
                        latencies.recordValue(taken);
                    }
                }
                return latencies;
            } finally {
                connection.close();
            }
        } catch (IOException e) {
            throw new LoadFailure("the connection failed", e);
        }
    }

    private static long exchange(Connection connection, Selector selector, AnswerCheck check) throws IOException {
        connection.sendNext();
        await(connection, selector);
        long taken = System.nanoTime() - connection.sentAt();
        if (!connection.answer().passes(check)) {
            throw failure("the answer isn't what was asked for", connection, null);
        }
        return taken;
    }

    private static void await(Connection connection, Selector selector) throws IOException {
        try {
            do {
                if (selector.select(PATIENCE.toMillis()) == 0) {
                    throw failure("no answer came for " + PATIENCE.toSeconds() + " seconds", connection, null);
                }
                selector.selectedKeys().clear();
            } while (!connection.advance());
        } catch (MalformedAnswer e) {
            throw failure(String.valueOf(e.getMessage()), connection, e);
        }
    }

    private static LoadFailure failure(String what, Connection connection, @Nullable Throwable cause) {
        return new LoadFailure(what + ": " + connection.answer().shown(), cause);
    }
}
