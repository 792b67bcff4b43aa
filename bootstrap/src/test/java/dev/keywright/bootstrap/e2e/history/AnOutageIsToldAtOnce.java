package dev.keywright.bootstrap.e2e.history;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Every request that begins while the database is stopped is answered within a second, with 503. One that is still under way when the
 * database is about to return may also be answered as ever.
 */
final class AnOutageIsToldAtOnce implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Override
    public List<Violation> violations(History history) {
        return history.outages().stream()
                .flatMap(outage -> history.events().stream()
                        .filter(Event::wasRequest)
                        .filter(event -> event.begin() > outage.stopped() && event.begin() < outage.startBegan())
                        .filter(event -> !isToldAtOnce(event, outage)))
                .map(AnOutageIsToldAtOnce::violation)
                .toList();
    }

    private static boolean isToldAtOnce(Event event, Outage outage) {
        boolean told = event.outcome() == Outcome.UNAVAILABLE
                || (event.end() > outage.startBegan() && event.outcome() != Outcome.UNKNOWN);
        return told && event.nanos() <= LIMIT.toNanos();
    }

    private static Violation violation(Event event) {
        String detail = String.format(
                Locale.ROOT,
                "%s on %s, asked for while the database was stopped: %s (%d) after %.0f ms",
                event.operation(),
                event.node(),
                event.outcome(),
                event.status(),
                event.nanos() / 1e6);
        return new Violation(Violation.Rule.AN_OUTAGE_IS_TOLD_AT_ONCE, detail);
    }
}
