package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
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
        assertThat(new Rotation(Rotation.Reason.LEAKED, Rotation.MAX_OVERLAP).endsOlderAtOnce())
                .isTrue();
        assertThat(scheduled(Duration.ofSeconds(1)).endsOlderAtOnce()).isFalse();
    }

    private static Rotation scheduled(Duration overlap) {
        return new Rotation(Rotation.Reason.SCHEDULED, overlap);
    }
}
