package dev.keywright.application.memory;

import dev.keywright.application.TestClock;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.limit.RequestLimitsContract;
import dev.keywright.domain.limit.Limit;
import java.util.Map;

class InMemoryRequestLimitsTest extends RequestLimitsContract {

    @Override
    protected RequestLimits create(Map<RequestLimits.Kind, Limit> limits, TestClock clock) {
        return new InMemoryRequestLimits(limits, new Levels(clock));
    }
}
