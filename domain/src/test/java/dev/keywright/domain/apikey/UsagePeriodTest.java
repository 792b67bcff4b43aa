package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.domain.apikey.UsagePeriod.Interval;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsagePeriodTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void periodCoversWholeIntervals() {
        UsagePeriod hours = UsagePeriod.covering(Interval.HOUR, NOON.plusSeconds(60), NOON.plusSeconds(7_201));
        UsagePeriod day = UsagePeriod.covering(Interval.DAY, NOON, NOON);

        assertThat(hours.begins()).containsExactly(NOON, NOON.plusSeconds(3_600), NOON.plusSeconds(7_200));
        assertThat(hours.to()).isEqualTo(NOON.plusSeconds(10_800));
        assertThat(day.begins()).containsExactly(MIDNIGHT);
    }

    @Test
    void intervalThatBeginsAtTheEndIsNotPartOfThePeriod() {
        assertThat(UsagePeriod.covering(Interval.HOUR, NOON, NOON.plusSeconds(3_600))
                        .begins())
                .containsExactly(NOON);
        assertThat(UsagePeriod.covering(Interval.HOUR, NOON, NOON).begins()).containsExactly(NOON);
    }

    @Test
    void periodEndsAfterItBeginsAndIsNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsagePeriod.covering(Interval.HOUR, NOON, NOON.minusNanos(1)))
                .withMessage("must not be before from");
        assertThat(UsagePeriod.covering(Interval.DAY, MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1_000)))
                        .begins())
                .hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsagePeriod.covering(
                        Interval.DAY,
                        MIDNIGHT,
                        MIDNIGHT.plus(Duration.ofDays(1_000)).plusNanos(1)))
                .withMessageContaining("at most 1000");
    }
}
