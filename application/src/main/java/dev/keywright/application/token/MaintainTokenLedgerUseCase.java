package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.domain.token.LedgerSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Each step is a transaction of its own, so that none holds its locks longer than it must. */
final class MaintainTokenLedgerUseCase implements MaintainTokenLedger {

    /** As many as are deleted in a moment, since others may wait for the same lock. */
    private static final int BATCH = 5_000;

    private final Foundation foundation;
    private final LedgerSchedule schedule;
    private final LedgerPartitions partitions;

    MaintainTokenLedgerUseCase(Foundation foundation, LedgerSchedule schedule, LedgerPartitions partitions) {
        this.foundation = foundation;
        this.schedule = schedule;
        this.partitions = partitions;
    }

    @Override
    public Report maintain() {
        LedgerPartitions.Snapshot stored = foundation.inTransaction(partitions::load);
        Instant now = stored.databaseTime();
        return new Report(
                change(LedgerSchedule.missing(stored.days(), now), partitions::create),
                change(schedule.outdated(stored.days(), now), partitions::drop),
                deleteFromDefault(schedule.keptFrom(now)));
    }

    /** What keeps one day from being changed keeps the others too, and each try makes the issuing of tokens wait. */
    private SortedMap<LocalDate, Outcome> change(List<LocalDate> days, Function<LocalDate, Outcome> step) {
        SortedMap<LocalDate, Outcome> outcomes = new TreeMap<>();
        for (LocalDate day : days) {
            Outcome outcome = foundation.transactions().exclusively(ClusterLock.TOKEN_LEDGER, () -> step.apply(day));
            outcomes.put(day, outcome);
            if (outcome == Outcome.BUSY || outcome == Outcome.NOT_PERMITTED) {
                break;
            }
        }
        return outcomes;
    }

    private long deleteFromDefault(Instant before) {
        long deleted = 0;
        int batch;
        do {
            batch = foundation
                    .transactions()
                    .exclusively(ClusterLock.TOKEN_LEDGER, () -> partitions.deleteFromDefault(before, BATCH));
            deleted += batch;
        } while (batch == BATCH && !Thread.currentThread().isInterrupted());
        return deleted;
    }
}
