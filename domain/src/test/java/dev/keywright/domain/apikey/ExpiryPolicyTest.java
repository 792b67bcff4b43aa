package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpiryPolicyTest {
    private static final Instant NOW = Instant.parse("2028-02-29T12:00:00Z");
    private static final Instant IN_TEN_YEARS = Instant.parse("2038-02-28T12:00:00Z");

    @Test
    void keyMayHaveNoEnd() {
        assertAllowed(null);
    }

    @Test
    void endIsAhead() {
        assertAllowed(NOW.plusNanos(1));
        assertRefused(NOW, "must be in the future");
        assertRefused(NOW.minusNanos(1), "must be in the future");
        assertRefused(Instant.MIN, "must be in the future");
    }

    @Test
    void endIsAtMostTenYearsAhead() {
        assertAllowed(IN_TEN_YEARS);
        assertRefused(IN_TEN_YEARS.plusNanos(1), "must be at most 10 years ahead");
        assertRefused(Instant.MAX, "must be at most 10 years ahead");
    }

    private static void assertAllowed(@Nullable Instant expiresAt) {
        assertThatNoException().isThrownBy(() -> ExpiryPolicy.check(expiresAt, NOW));
    }

    private static void assertRefused(Instant expiresAt, String why) {
        assertThatThrownBy(() -> ExpiryPolicy.check(expiresAt, NOW))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class)
                .hasMessageStartingWith(why);
    }
}
