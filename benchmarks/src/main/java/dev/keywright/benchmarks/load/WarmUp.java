package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import java.time.Duration;

/** Load that isn't measured: until two windows in succession differ by at most 5 %, the compilers of a JVM being done by then. */
final class WarmUp {

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double STEADY = 0.05;

    private WarmUp() {}

    /**
     * Runs it, for a minute at most.
     *
     * @param atLeast goes on for that long however steady it is
     * @return how long it took
     */
    static Duration run(LoadClient client, Duration atLeast) {
        long begun = System.nanoTime();
        double before = 0;
        while (true) {
            double now = client.run(WINDOW).requestsPerSecond();
            boolean steady = Math.abs(now - before) <= STEADY * now;
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            if ((steady && taken.compareTo(atLeast) >= 0) || taken.compareTo(LIMIT) >= 0) {
                return taken;
            }
            before = now;
        }
    }
}
