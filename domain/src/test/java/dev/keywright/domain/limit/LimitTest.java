package dev.keywright.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({"100+10/s,100,10,PT1S", "20+10/m,20,10,PT1M", "1+9999999/h,1,9999999,PT1H"})
    void limitIsWrittenAsBurstAndRefill(String text, int burst, int refill, Duration period) {
        assertThat(Limit.parse(text)).contains(new Limit(burst, refill, period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "100", "100+10", "100+10/d", "0+10/s", "10+0/s", "-1+1/s", "10000000+1/s", "1 + 1/s"})
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertThat(Limit.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100+10/s,PT10S", "20+10/m,PT2M", "1+500/s,PT1S", "2000+500/s,PT4S", "5+2/s,PT3S"})
    void windowIsTheTimeToFillUpInWholeSeconds(String text, Duration window) {
        assertThat(Limit.parse(text).orElseThrow().window()).isEqualTo(window);
    }

    @Test
    void refusalSaysHowLongToWaitRoundedUp() {
        Limit limit = new Limit(20, 10, Duration.ofMinutes(1));

        assertThat(new LimitRefusal.TooManyFailures(new Allowance("x", limit, 0, Duration.ofMillis(5_001))))
                .hasMessageContaining("Wait 6 s");
        assertThat(new LimitRefusal.TooManyFailures(new Allowance("x", limit, 0, Duration.ZERO)))
                .hasMessageContaining("Wait 1 s");
    }

    @Test
    void limitOfNothingIsNone() {
        assertThatThrownBy(() -> new Limit(0, 1, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, 0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
