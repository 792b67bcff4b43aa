package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Test
    void overlapIsAtMostSevenDays() {
        assertThat(scheduled(Duration.ofDays(7)).overlap()).isEqualTo(Rotation.MAX_OVERLAP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduled(Duration.ofDays(7).plusNanos(1)))
                .withMessage("must be 0 to 604800");
        assertThatIllegalArgumentException().isThrownBy(() -> scheduled(Duration.ofSeconds(-1)));
    }

    @Test
    void olderSecretsEndAtOnceWithoutAnOverlapAndAfterALeak() {
        assertThat(scheduled(Duration.ZERO).endsOlderAtOnce()).isTrue();
        assertThat(new Rotation.Leaked().endsOlderAtOnce()).isTrue();
        assertThat(scheduled(Duration.ofSeconds(1)).endsOlderAtOnce()).isFalse();
    }

    @Test
    void olderSecretsEndWithTheOverlapOrAfterThirtyDays() {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(scheduled(Duration.ofSeconds(1)).olderEndBy(now)).isEqualTo(now.plusSeconds(1));
        assertThat(new Rotation.UntilUnused().olderEndBy(now)).isEqualTo(Instant.parse("2026-03-31T12:00:00Z"));
        assertThat(new Rotation.UntilUnused().endsOlderAtOnce()).isFalse();
        assertThat(new Rotation.Leaked().olderEndBy(now)).isEqualTo(now);
    }

    private static Rotation.Scheduled scheduled(Duration overlap) {
        return new Rotation.Scheduled(overlap);
    }
}
