package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.apikey.KeyUsage.Progress;
import java.time.Duration;
import java.time.Instant;

final class SumKeyUsageUseCase implements SumKeyUsage {

    /** Tokens are in the ledger within seconds; the rest is for clocks that differ. */
    static final Duration LAG = Duration.ofMinutes(5);

    /** So that a year can be compared with the one before. */
    static final Duration KEPT = Duration.ofDays(400);

    /** At ten thousand tokens a second, a step reads as many as are summed within a second. */
    private static final Duration SHORTEST_STEP = Duration.ofMinutes(1);

    private static final Duration LONGEST_STEP = Duration.ofHours(6);

    /** A step that found fewer lets the next be longer, so that idle times are caught up soon. */
    private static final long FEW = 50_000;

    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final Foundation foundation;
    private final KeyUsage usage;

    SumKeyUsageUseCase(Foundation foundation, KeyUsage usage) {
        this.foundation = foundation;
        this.usage = usage;
    }

    @Override
    public Report sum() {
        long counted = 0;
        Duration step = SHORTEST_STEP;
        Progress progress;
        do {
            progress = advance(step);
            counted += progress.tokens();
            step = next(step, progress.tokens());
        } while (!progress.caughtUp() && !Thread.currentThread().isInterrupted());
        return new Report(counted, forget(progress.countedTo().minus(KEPT)));
    }

    private Progress advance(Duration step) {
        return foundation.transactions().exclusively(ClusterLock.KEY_USAGE, () -> usage.advance(step, LAG));
    }

    private static Duration next(Duration step, long tokens) {
        if (tokens >= FEW) {
            return SHORTEST_STEP;
        }
        Duration longer = step.multipliedBy(2);
        return longer.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : longer;
    }

    private long forget(Instant before) {
        long forgotten = 0;
        int batch;
        do {
            batch = foundation
                    .transactions()
                    .exclusively(ClusterLock.KEY_USAGE, () -> usage.forget(before, FORGOTTEN_AT_ONCE));
            forgotten += batch;
        } while (batch == FORGOTTEN_AT_ONCE && !Thread.currentThread().isInterrupted());
        return forgotten;
    }
}
