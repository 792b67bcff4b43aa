package dev.keywright.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keywright.application.TestClock;
import dev.keywright.application.limit.RequestLimits.Kind;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RequestLimits} guarantees. */
public abstract class RequestLimitsContract {

    private static final Limit THREE = new Limit(3, 2, Duration.ofSeconds(1));

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));
    private RequestLimits limits = RequestLimits.none();

    protected abstract RequestLimits create(Map<Kind, Limit> limits, TestClock clock);

    @BeforeEach
    void create() {
        limits = create(Map.of(Kind.MANAGEMENT_OF_SOURCE, THREE, Kind.MANAGEMENT_OF_CALLER, THREE), clock);
    }

    private void take(Kind kind, String who, int times) {
        for (int i = 0; i < times; i++) {
            limits.take(kind, who);
        }
    }

    @Test
    void whatIsLeftIsTold() {
        assertThat(limits.take(Kind.MANAGEMENT_OF_CALLER, "a")).hasValueSatisfying(allowance -> {
            assertThat(allowance.limit()).isEqualTo(THREE);
            assertThat(allowance.remaining()).isEqualTo(2);
        });
        assertThat(limits.take(Kind.MANAGEMENT_OF_CALLER, "a").orElseThrow().remaining())
                .isEqualTo(1);
        assertThat(limits.take(Kind.MANAGEMENT_OF_CALLER, "b").orElseThrow().remaining())
                .isEqualTo(2);
    }

    @Test
    void requestBeyondTheLimitIsRefusedAndTakesNothing() {
        take(Kind.MANAGEMENT_OF_CALLER, "a", 3);

        for (int i = 0; i < 5; i++) {
            LimitRefusal.TooManyRequests refusal = catchThrowableOfType(
                    LimitRefusal.TooManyRequests.class, () -> limits.take(Kind.MANAGEMENT_OF_CALLER, "a"));
            assertThat(refusal.allowance().remaining()).isZero();
            assertThat(refusal.allowance().untilMore()).isEqualTo(Duration.ofSeconds(1));
        }

        clock.advance(Duration.ofMillis(500));
        take(Kind.MANAGEMENT_OF_CALLER, "a", 1);
        assertRefused(Kind.MANAGEMENT_OF_CALLER, "a");
    }

    @Test
    void kindsAreLimitedApart() {
        take(Kind.MANAGEMENT_OF_CALLER, "192.0.2.1", 3);

        take(Kind.MANAGEMENT_OF_SOURCE, "192.0.2.1", 3);

        assertRefused(Kind.MANAGEMENT_OF_SOURCE, "192.0.2.1");
    }

    @Test
    void whatHasNoLimitIsUnlimited() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.take(Kind.TOKENS_OF_SOURCE, "192.0.2.1")).isEmpty();
        }
    }

    @Test
    void addressesOfAnIpv6NetworkOf64BitsAreOneSource() {
        take(Kind.MANAGEMENT_OF_SOURCE, "2001:db8:1:2::1", 2);
        take(Kind.MANAGEMENT_OF_SOURCE, "[2001:db8:1:2:ffff::1]", 1);

        assertRefused(Kind.MANAGEMENT_OF_SOURCE, "2001:db8:1:2::3");
        take(Kind.MANAGEMENT_OF_SOURCE, "2001:db8:1:3::1", 3);
    }

    private void assertRefused(Kind kind, String who) {
        assertThatThrownBy(() -> limits.take(kind, who)).isInstanceOf(LimitRefusal.TooManyRequests.class);
    }
}
