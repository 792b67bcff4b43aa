package dev.keywright.bootstrap.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.Fixtures;
import dev.keywright.application.TestClock;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.limit.LimitRefusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyRatesTest {

    private final TestClock clock = new TestClock(Fixtures.NOW);
    private final TokenRates rates = new KeyRates(new ClockMeter(clock));
    private final ClientId key = new ClientId(Fixtures.anId());

    @Test
    void keyHasAsManyAtOnceAsInASecondAndMoreAsTimeGoesBy() {
        assertThat(rates.take(key, 2).remaining()).isEqualTo(1);
        assertThat(rates.take(key, 2).remaining()).isZero();
        assertRefused(2);

        clock.advance(Duration.ofMillis(499));
        assertRefused(2);
        clock.advance(Duration.ofMillis(1));
        rates.take(key, 2);
        assertRefused(2);
    }

    @Test
    void keysCountApart() {
        rates.take(key, 1);

        assertThat(rates.take(new ClientId(Fixtures.anId()), 1).remaining()).isZero();
        assertRefused(1);
    }

    @Test
    void newRateCountsAtOnce() {
        rates.take(key, 1);
        assertRefused(1);

        assertThat(rates.take(key, 5).remaining()).isEqualTo(4);
    }

    private void assertRefused(int perSecond) {
        assertThatThrownBy(() -> rates.take(key, perSecond))
                .isInstanceOfSatisfying(
                        LimitRefusal.TooManyRequests.class,
                        refusal -> assertThat(refusal.allowance().untilMore()).isEqualTo(Duration.ofSeconds(1)));
    }
}
