package dev.keywright.bootstrap.e2e.history;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What a history could have shown: one in which nobody tries what was stopped finds nothing. */
final class Power {

    private Power() {}

    /**
     * How many uses began within that time of the acknowledgement of a stop that forbids them, by the kind of stop. Each would have been a
     * violation, had it succeeded.
     */
    static Map<Operation, Integer> usesSoonAfterAStop(History history, Duration within) {
        Stops stops = new Stops(history);
        Map<Operation, Integer> uses = new EnumMap<>(Operation.class);
        history.events().stream()
                .filter(Event::isUse)
                .forEach(use -> stops.thatForbids(use)
                        .filter(stop -> use.begin() - stop.end() <= within.toNanos())
                        .ifPresent(stop -> uses.merge(stop.operation(), 1, Integer::sum)));
        return uses;
    }
}
