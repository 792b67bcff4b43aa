package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.apikey.KeyUsage.Progress;
import java.time.Duration;
import java.time.Instant;

/** By steps as long as storage can take: a step that it doesn't answer in time is tried again in parts. */
final class SumKeyUsageUseCase implements SumKeyUsage {

    /** Tokens are in the ledger within seconds; the rest is for clocks that differ. */
    static final Duration LAG = Duration.ofMinutes(5);

    /** So that a year can be compared with the one before. */
    static final Duration KEPT = Duration.ofDays(400);

    /** At ten thousand tokens a second, a step reads as many as are summed within a second. */
    static final Duration USUAL_STEP = Duration.ofMinutes(1);

    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofHours(6);

    /** A step that found fewer lets the next be longer, so that idle times are caught up soon. */
    private static final long FEW = 50_000;

    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final Foundation foundation;
    private final KeyUsage usage;
    private Duration step = USUAL_STEP;

    SumKeyUsageUseCase(Foundation foundation, KeyUsage usage) {
        this.foundation = foundation;
        this.usage = usage;
    }

    @Override
    public synchronized Report sum() {
        long counted = 0;
        Progress progress;
        do {
            progress = advance();
            counted += progress.tokens();
        } while (!progress.caughtUp() && !Thread.currentThread().isInterrupted());
        step = shorter(step, USUAL_STEP);
        return new Report(counted, forget(progress.countedTo().minus(KEPT)));
    }

    private Progress advance() {
        Duration tried = step;
        step = longer(shorter(tried.dividedBy(4), USUAL_STEP), SHORTEST_STEP);
        Progress progress =
                foundation.transactions().exclusively(ClusterLock.KEY_USAGE, () -> usage.advance(tried, LAG));
        step = progress.tokens() < FEW ? shorter(tried.multipliedBy(2), LONGEST_STEP) : shorter(tried, USUAL_STEP);
        return progress;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
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
