package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Waits for the first token of a server that was started. */
public final class FirstToken {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private FirstToken() {}

    /**
     * Asks again and again, and returns when a token came.
     *
     * @throws IllegalStateException if the server ends, or gives none in ten minutes
     */
    public static void await(RunningServer server) {
        Endpoints endpoints = new Endpoints(server.port());
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                JsonNode answer = endpoints.token(server.tokenPath(), server.firstClient());
                answer.required("access_token");
                return;
            } catch (UncheckedIOException e) {
                server.requireAlive();
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no token in " + LIMIT.toSeconds() + " seconds", e);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
