package dev.keywright.application.memory;

import dev.keywright.application.TestClock;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.FailedAttemptsContract;
import dev.keywright.domain.limit.Limit;
import org.jspecify.annotations.Nullable;

class InMemoryFailedAttemptsTest extends FailedAttemptsContract {

    @Override
    protected FailedAttempts create(@Nullable Limit perSource, @Nullable Limit perSubject, TestClock clock) {
        return new InMemoryFailedAttempts(perSource, perSubject, clock);
    }
}
