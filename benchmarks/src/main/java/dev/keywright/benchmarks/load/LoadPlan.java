package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.server.ServerKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param connections each of these numbers in turn
 * @param rounds how often all of it is measured
 * @param measured how long one measurement is
 * @param firstWarmUp how long each operation runs on each server at least before anything is measured, or null for as long as
 *     {@link ServerKind#warmUp} says
 * @param clients how many clients the requests are spread over
 */
public record LoadPlan(
        List<ServerKind> servers,
        List<Operation> operations,
        List<Integer> connections,
        int rounds,
        Duration measured,
        @Nullable Duration firstWarmUp,
        int clients) {}
