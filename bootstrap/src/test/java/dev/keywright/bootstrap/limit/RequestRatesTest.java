package dev.keywright.bootstrap.limit;

import dev.keywright.application.TestClock;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.limit.RequestLimitsContract;
import dev.keywright.domain.limit.Limit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class RequestRatesTest extends RequestLimitsContract {

    @Override
    protected RequestLimits create(Map<RequestLimits.Kind, Limit> limits, TestClock clock) {
        return new RequestRates(
                limits.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, limit -> Optional.of(limit.getValue()))),
                new ClockMeter(clock));
    }
}
