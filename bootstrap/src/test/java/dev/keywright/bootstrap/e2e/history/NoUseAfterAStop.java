package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.Locale;

/**
 * No issuance, active introspection or accepted call that concerns something begins after a stop of it was acknowledged, and succeeds, unless
 * it may have been resumed in between. What began before the acknowledgement may end either way.
 */
final class NoUseAfterAStop implements Check {

    @Override
    public List<Violation> violations(History history) {
        Stops stops = new Stops(history);
        return history.events().stream()
                .filter(Event::isSuccessfulUse)
                .flatMap(use -> stops.thatForbids(use).map(stop -> violation(use, stop)).stream())
                .toList();
    }

    private static Violation violation(Event use, Event stop) {
        String detail = String.format(
                Locale.ROOT,
                "%s on %s began %.3f ms after %s of %s was acknowledged by %s, and succeeded",
                use.operation(),
                use.node(),
                (use.begin() - stop.end()) / 1e6,
                stop.operation(),
                stop.subjects(),
                stop.node());
        return new Violation(Violation.Rule.NO_USE_AFTER_A_STOP, detail);
    }
}
