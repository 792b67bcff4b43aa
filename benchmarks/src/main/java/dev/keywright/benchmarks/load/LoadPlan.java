package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.server.ServerKind;
import java.time.Duration;
import java.util.List;

/**
 * What to measure.
 *
 * @param connections each of these numbers in turn
 * @param rounds how often all of it is measured
 * @param measured how long one measurement is
 * @param firstWarmUp how long the load runs at least before the first measurement of a server's operation
 * @param clients how many clients the requests are spread over
 */
public record LoadPlan(
        List<ServerKind> servers,
        List<Operation> operations,
        List<Integer> connections,
        int rounds,
        Duration measured,
        Duration firstWarmUp,
        int clients) {}
