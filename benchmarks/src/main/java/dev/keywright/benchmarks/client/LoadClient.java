package dev.keywright.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * A closed loop: each connection sends its next request as soon as it has the answer to the one before. All run on the thread that calls, so
 * that the client takes little from the servers that it shares a machine with. Requests go on between two {@link #run windows} of the same
 * client, and no answer is counted twice.
 */
public final class LoadClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HIGHEST_SECONDS = 60;
    private static final int SIGNIFICANT_DIGITS = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final AnswerCheck check;
    private Histogram latencies = newHistogram();
    private int underWay;
    private boolean sending = true;

    private LoadClient(Selector selector, AnswerCheck check) {
        this.selector = selector;
        this.check = check;
    }

    /**
     * Connects, and sends the first requests.
     *
     * @param targets get as many connections each, or one more
     * @param connections how many in all
     */
    public static LoadClient open(List<Target> targets, int connections, AnswerCheck check) {
        try {
            LoadClient client = new LoadClient(Selector.open(), check);
            List<Turn> turns =
                    targets.stream().map(target -> new Turn(target.requests())).toList();
            for (int i = 0; i < connections; i++) {
                int target = i % targets.size();
                client.connections.add(Connection.open(targets.get(target).port(), turns.get(target), client.selector));
            }
            for (Connection connection : client.connections) {
                client.send(connection);
            }
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes on for that long.
     *
     * @throws LoadFailure at the first answer that isn't a good one
     */
    public Window run(Duration duration) {
        latencies = newHistogram();
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        long now = begun;
        while (now < end) {
            select(PATIENCE);
            now = System.nanoTime();
        }
        return new Window(now - begun, latencies, threads.getCurrentThreadCpuTime() - cpu);
    }

    /** Waits for the answers that are still to come, then disconnects. */
    @Override
    public void close() {
        sending = false;
        try (selector) {
            while (underWay > 0) {
                select(PATIENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            disconnect();
        }
    }

    private void disconnect() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void select(Duration patience) {
        try {
            int ready = selector.select(this::advance, patience.toMillis());
            if (ready == 0) {
                throw failure("no answer came for " + patience.toSeconds() + " seconds", null);
            }
        } catch (IOException e) {
            throw failure("the connection failed", e);
        }
    }

    private void advance(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.advance()) {
                finish(connection);
            }
        } catch (IOException | MalformedAnswer e) {
            throw failure(e.getMessage() + ": " + connection.answer().shown(), e);
        }
    }

    private void finish(Connection connection) throws IOException {
        latencies.recordValue(System.nanoTime() - connection.sentAt());
        underWay--;
        if (!connection.answer().passes(check)) {
            throw failure(
                    "the answer isn't what was asked for: "
                            + connection.answer().shown(),
                    null);
        }
        if (sending) {
            send(connection);
        }
    }

    private void send(Connection connection) throws IOException {
        connection.sendNext();
        underWay++;
    }

    /** After a failure nothing more is waited for. */
    private LoadFailure failure(String message, @Nullable Throwable cause) {
        underWay = 0;
        sending = false;
        return new LoadFailure(message, cause);
    }

    private static Histogram newHistogram() {
        return new Histogram(HIGHEST_SECONDS * 1_000_000_000L, SIGNIFICANT_DIGITS);
    }
}
