package dev.keywright.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before asking again: what the server says, else twice as long each time, of which a part is chance. */
final class Backoff {
    private static final long FIRST_MILLIS = 200;
    private static final int MOST_DOUBLINGS = 5;

    private Backoff() {}

    /**
     * The pause.
     *
     * @param attempt which one failed; the first is 1
     * @param retryAfter what the server asks for, if it does
     */
    static Duration pause(int attempt, @Nullable Duration retryAfter) {
        if (retryAfter != null) {
            return retryAfter;
        }
        long longest = FIRST_MILLIS << Math.min(attempt - 1, MOST_DOUBLINGS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
