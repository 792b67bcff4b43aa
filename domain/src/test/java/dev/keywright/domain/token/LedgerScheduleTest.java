package dev.keywright.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerScheduleTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private static final LedgerSchedule SCHEDULE = new LedgerSchedule(Duration.ofDays(30));

    @Test
    void todayAndTheWeekAheadAreMissingWhereThereIsNothing() {
        assertThat(LedgerSchedule.missing(List.of(), MIDNIGHT))
                .startsWith(DAY, DAY.plusDays(1))
                .endsWith(DAY.plusDays(7))
                .hasSize(8);
    }

    @Test
    void dayBeginsAtMidnightOfUtc() {
        assertThat(LedgerSchedule.missing(List.of(), MIDNIGHT.minusSeconds(1)))
                .startsWith(DAY.minusDays(1))
                .endsWith(DAY.plusDays(6));
        assertThat(LedgerSchedule.missing(List.of(), MIDNIGHT.plusSeconds(1)))
                .startsWith(DAY)
                .endsWith(DAY.plusDays(7));
    }

    @Test
    void onlyDaysWithoutAPartitionAreMissing() {
        List<LocalDate> yesterdays = LedgerSchedule.missing(List.of(), MIDNIGHT.minusSeconds(1));

        assertThat(LedgerSchedule.missing(yesterdays, MIDNIGHT.minusSeconds(1))).isEmpty();
        assertThat(LedgerSchedule.missing(yesterdays, MIDNIGHT)).containsExactly(DAY.plusDays(7));
    }

    @Test
    void dayIsOutdatedOnceItsLastTokenIsOlderThanTheRetention() {
        List<LocalDate> partitions = List.of(DAY.plusDays(1), DAY, DAY.minusDays(1));
        Instant outdated = MIDNIGHT.plus(Duration.ofDays(31));

        assertThat(SCHEDULE.outdated(partitions, outdated.minusSeconds(1))).containsExactly(DAY.minusDays(1));
        assertThat(SCHEDULE.outdated(partitions, outdated)).containsExactly(DAY.minusDays(1), DAY);
        assertThat(SCHEDULE.outdated(partitions, outdated.plusSeconds(1))).containsExactly(DAY.minusDays(1), DAY);
    }

    @Test
    void whatIsOutdatedIsWhatIsNotKept() {
        Instant outdated = MIDNIGHT.plus(Duration.ofDays(31));

        assertThat(SCHEDULE.keptFrom(outdated)).isEqualTo(MIDNIGHT.plus(Duration.ofDays(1)));
    }

    @Test
    void tokensThatMayBeValidByAClockThatIsSlowAreKeptWhateverTheRetention() {
        LedgerSchedule shortest = new LedgerSchedule(LedgerSchedule.SHORTEST_RETENTION);
        Instant nextMidnight = MIDNIGHT.plus(Duration.ofDays(1));
        Instant lastIsInvalid = nextMidnight.plus(Duration.ofMinutes(60 + 5));

        assertThat(shortest.outdated(List.of(DAY), lastIsInvalid.minusSeconds(1)))
                .isEmpty();
        assertThat(shortest.outdated(List.of(DAY), lastIsInvalid)).containsExactly(DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerSchedule(LedgerSchedule.SHORTEST_RETENTION.minusNanos(1)));
    }
}
