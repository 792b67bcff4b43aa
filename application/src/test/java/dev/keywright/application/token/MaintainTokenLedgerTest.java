package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.domain.token.LedgerSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaintainTokenLedgerTest {
    private static final LocalDate DAY = LocalDate.parse("2031-03-01");
    private static final Instant MIDNIGHT = Instant.parse("2031-03-01T00:00:00Z");
    private static final LedgerSchedule SCHEDULE = new LedgerSchedule(Duration.ofDays(30));

    private final Deployment deployment = Deployment.create();
    private final HinderedPartitions partitions =
            new HinderedPartitions(deployment.storage().ledgerPartitions());
    private final MaintainTokenLedger maintenance =
            TokenUseCases.maintainTokenLedger(deployment.foundation(), SCHEDULE, partitions);

    @BeforeEach
    void setClock() {
        deployment.clock().set(MIDNIGHT);
    }

    @Test
    void partitionsOfTodayAndTheWeekAheadAreMadeOnce() {
        MaintainTokenLedger.Report first = maintenance.maintain();
        MaintainTokenLedger.Report second = maintenance.maintain();

        assertThat(first.created(Outcome.DONE))
                .isEqualTo(LedgerSchedule.missing(List.of(), MIDNIGHT))
                .hasSize(8);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(first.created(Outcome.DONE));
        assertThat(second.created()).isEmpty();
        assertThat(second.dropped()).isEmpty();
        assertThat(second.deleted()).isZero();
    }

    @Test
    void eachMidnightOneMoreIsMade() {
        maintenance.maintain();

        deployment.clock().set(MIDNIGHT.plus(Duration.ofDays(1)).minusSeconds(1));
        assertThat(maintenance.maintain().created()).isEmpty();

        deployment.clock().set(MIDNIGHT.plus(Duration.ofDays(1)));
        assertThat(maintenance.maintain().created(Outcome.DONE)).containsExactly(DAY.plusDays(8));
    }

    @Test
    void partitionIsDroppedOnceItIsOlderThanTheRetention() {
        maintenance.maintain();
        Instant outdated = MIDNIGHT.plus(Duration.ofDays(31));

        deployment.clock().set(outdated.minusSeconds(1));
        assertThat(maintenance.maintain().dropped()).isEmpty();

        deployment.clock().set(outdated);
        assertThat(maintenance.maintain().dropped(Outcome.DONE)).containsExactly(DAY);
        assertThat(stored()).doesNotContain(DAY).contains(DAY.plusDays(1));
    }

    @Test
    void dayThatCantHaveAPartitionKeepsNoOtherFromHavingOne() {
        partitions.hinder(DAY.plusDays(1), Outcome.LEFT_TO_DEFAULT);

        MaintainTokenLedger.Report report = maintenance.maintain();

        assertThat(report.created(Outcome.LEFT_TO_DEFAULT)).containsExactly(DAY.plusDays(1));
        assertThat(report.created(Outcome.DONE)).hasSize(7);
    }

    @Test
    void whereOneDayCantBeHadTheOthersAreLeftForLaterAndDroppingIsStillTried() {
        for (Outcome hindrance : List.of(Outcome.BUSY, Outcome.NOT_PERMITTED)) {
            deployment.clock().advance(Duration.ofDays(40));
            maintenance.maintain();
            deployment.clock().advance(Duration.ofDays(40));
            LocalDate today = LedgerSchedule.missing(
                            List.of(), deployment.clock().instant())
                    .get(0);
            partitions.hinder(today.plusDays(1), hindrance);

            MaintainTokenLedger.Report hindered = maintenance.maintain();
            partitions.hinderNothing();
            MaintainTokenLedger.Report free = maintenance.maintain();

            assertThat(hindered.created()).isEqualTo(Map.of(today, Outcome.DONE, today.plusDays(1), hindrance));
            assertThat(hindered.has(hindrance)).isTrue();
            assertThat(hindered.dropped(Outcome.DONE)).hasSize(8);
            assertThat(free.created(Outcome.DONE)).hasSize(7);
            assertThat(free.has(hindrance)).isFalse();
        }
    }

    @Test
    void oldTokensOfTheDefaultPartitionAreDeletedBatchByBatch() {
        partitions.holdInDefault(12_345);

        MaintainTokenLedger.Report report = maintenance.maintain();

        assertThat(report.deleted()).isEqualTo(12_345);
        assertThat(partitions.deletions).containsExactly(5_000, 5_000, 2_345);
        assertThat(partitions.deletedBefore).isEqualTo(SCHEDULE.keptFrom(MIDNIGHT));
    }

    @Test
    void stepsThatWereDoneStayWhereStorageIsLost() {
        partitions.loseAt(DAY.plusDays(2));

        assertThatThrownBy(maintenance::maintain).isInstanceOf(StorageUnavailable.class);

        assertThat(stored()).containsExactlyInAnyOrder(DAY, DAY.plusDays(1));
    }

    private Iterable<LocalDate> stored() {
        return deployment
                .foundation()
                .inTransaction(() -> deployment.storage().ledgerPartitions().load())
                .days();
    }

    /** Partitions of which some can't be made. */
    private static final class HinderedPartitions implements LedgerPartitions {
        private final LedgerPartitions partitions;
        private final Map<LocalDate, Outcome> hindrances = new TreeMap<>();
        private final List<Integer> deletions = new ArrayList<>();
        private LocalDate lostAt = LocalDate.MAX;
        private Instant deletedBefore = Instant.MIN;
        private int inDefault;

        HinderedPartitions(LedgerPartitions partitions) {
            this.partitions = partitions;
        }

        void hinder(LocalDate day, Outcome outcome) {
            hindrances.put(day, outcome);
        }

        void hinderNothing() {
            hindrances.clear();
        }

        void loseAt(LocalDate day) {
            lostAt = day;
        }

        void holdInDefault(int tokens) {
            inDefault = tokens;
        }

        @Override
        public Snapshot load() {
            return partitions.load();
        }

        @Override
        public Outcome create(LocalDate day) {
            if (day.equals(lostAt)) {
                throw new StorageUnavailable("for a test", null);
            }
            Outcome hindrance = hindrances.get(day);
            return hindrance == null ? partitions.create(day) : hindrance;
        }

        @Override
        public Outcome drop(LocalDate day) {
            return partitions.drop(day);
        }

        @Override
        public int deleteFromDefault(Instant before, int limit) {
            deletedBefore = before;
            int batch = Math.min(limit, inDefault);
            inDefault -= batch;
            deletions.add(batch);
            return batch;
        }
    }
}
