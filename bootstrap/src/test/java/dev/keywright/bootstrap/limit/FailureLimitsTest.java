package dev.keywright.bootstrap.limit;

import dev.keywright.application.TestClock;
import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.FailedAttemptsContract;
import dev.keywright.domain.limit.Limit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class FailureLimitsTest extends FailedAttemptsContract {

    @Override
    protected FailedAttempts create(@Nullable Limit perSource, @Nullable Limit perSubject, TestClock clock) {
        FailureLimits.Limits limits =
                new FailureLimits.Limits("test", Optional.ofNullable(perSource), Optional.ofNullable(perSubject));
        return new FailureLimits(
                Map.of(Attempt.Kind.CLIENT_AUTHENTICATION, limits, Attempt.Kind.SIGN_IN, limits),
                new ClockMeter(clock));
    }
}
