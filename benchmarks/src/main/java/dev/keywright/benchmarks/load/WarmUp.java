package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import java.time.Duration;

/**
 * Load that isn't measured. It goes on until two windows in succession differ by at most 5 %. That alone doesn't tell that a JVM's compilers are
 * done, since they get faster by less than that from one window to the next for minutes: so the first load has a time that it takes at least.
 */
final class WarmUp {

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double STEADY = 0.05;

    private WarmUp() {}

    /**
     * Runs it, for at most a minute longer than it must.
     *
     * @param atLeast goes on for that long however steady it is
     * @return how long it took
     */
    static Duration run(LoadClient client, Duration atLeast) {
        Duration atMost = atLeast.plus(LIMIT);
        long begun = System.nanoTime();
        double before = 0;
        while (true) {
            double now = client.run(WINDOW).requestsPerSecond();
            boolean steady = Math.abs(now - before) <= STEADY * now;
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            if ((steady && taken.compareTo(atLeast) >= 0) || taken.compareTo(atMost) >= 0) {
                return taken;
            }
            before = now;
        }
    }
}
