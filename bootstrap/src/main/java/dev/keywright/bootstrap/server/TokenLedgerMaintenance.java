package dev.keywright.bootstrap.server;

import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.application.token.MaintainTokenLedger;
import dev.keywright.application.token.MaintainTokenLedger.Report;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the token ledger, and tells what became of it; what stays as it is, it tells once. */
final class TokenLedgerMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(TokenLedgerMaintenance.class);

    /** Far shorter than the time for which partitions are made ahead. */
    private static final Duration PERIOD = Duration.ofHours(1);

    private final MaintainTokenLedger maintainTokenLedger;
    private final Set<LocalDate> toldLeftToDefault = new HashSet<>();
    private boolean toldNotPermitted;

    TokenLedgerMaintenance(MaintainTokenLedger maintainTokenLedger) {
        this.maintainTokenLedger = maintainTokenLedger;
    }

    /** In the background, at once and then every hour. */
    static RepeatedTask start(MaintainTokenLedger maintainTokenLedger) {
        TokenLedgerMaintenance maintenance = new TokenLedgerMaintenance(maintainTokenLedger);
        return new RepeatedTask("token-ledger", PERIOD, maintenance::maintain).startAfter(Duration.ZERO);
    }

    void maintain() {
        Report report = maintainTokenLedger.maintain();
        tellWhatWasDone(report);
        tellWhatIsLeftToDefault(report.created(Outcome.LEFT_TO_DEFAULT));
        tellWhatWasBusy(report);
        tellWhatIsNotPermitted(report.has(Outcome.NOT_PERMITTED));
    }

    private static void tellWhatWasDone(Report report) {
        List<LocalDate> created = report.created(Outcome.DONE);
        if (!created.isEmpty()) {
            LOG.info("Made the token ledger's partitions for {}", created);
        }
        List<LocalDate> dropped = report.dropped(Outcome.DONE);
        if (!dropped.isEmpty()) {
            LOG.info("Dropped the token ledger's partitions of {}, which were older than the retention", dropped);
        }
        if (report.deleted() > 0) {
            LOG.info(
                    "Deleted {} tokens older than the retention from the token ledger's default partition",
                    report.deleted());
        }
    }

    private void tellWhatIsLeftToDefault(List<LocalDate> days) {
        for (LocalDate day : days) {
            if (toldLeftToDefault.add(day)) {
                LOG.info("Tokens of {} go to the token ledger's default partition, which has some already", day);
            }
        }
        toldLeftToDefault.retainAll(days);
    }

    private static void tellWhatWasBusy(Report report) {
        if (report.has(Outcome.BUSY)) {
            LOG.warn(
                    "Partitions of the token ledger couldn't be changed within half a second, be it that a transaction held it or"
                            + " that its default partition is large; the next try is in {} s. Not made: {}, not dropped: {}",
                    PERIOD.toSeconds(),
                    report.created(Outcome.BUSY),
                    report.dropped(Outcome.BUSY));
        }
    }

    private void tellWhatIsNotPermitted(boolean notPermitted) {
        if (notPermitted && !toldNotPermitted) {
            LOG.warn(
                    "The database's user may not change the token ledger's partitions, so tokens go to its default partition and"
                            + " old ones are deleted one by one. Make the user that KEYWRIGHT_DATABASE_USER names the owner of the table"
                            + " token_ledger and its partitions, and grant it CREATE on their schema.");
        }
        toldNotPermitted = notPermitted;
    }
}
