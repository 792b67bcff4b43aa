package dev.keywright.bootstrap.e2e.history;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acknowledged stops of a history, and what may have undone them. */
final class Stops {

    private static final OfSubject NONE = new OfSubject();

    private final Map<Subject, OfSubject> bySubject = new HashMap<>();

    Stops(History history) {
        for (Event event : history.events()) {
            if (event.isAcknowledgedStop()) {
                event.subjects().forEach(subject -> of(subject).stops.add(event));
            } else if (event.mayResume()) {
                event.subjects().forEach(subject -> of(subject).resumptions.add(event));
            }
        }
    }

    private OfSubject of(Subject subject) {
        return bySubject.computeIfAbsent(subject, unknown -> new OfSubject());
    }

    /** A stop after whose acknowledgement the use began, and that nothing can have undone by the end of it. */
    Optional<Event> thatForbids(Event use) {
        return use.subjects().stream()
                .map(subject -> bySubject.getOrDefault(subject, NONE))
                .flatMap(changes -> changes.stopThatForbids(use).stream())
                .findFirst();
    }

    private static final class OfSubject {

        private final List<Event> stops = new ArrayList<>();
        private final List<Event> resumptions = new ArrayList<>();

        /** Of several, the one that began last is what the fewest resumptions can have undone. */
        Optional<Event> stopThatForbids(Event use) {
            return stops.stream()
                    .filter(stop -> stop.end() < use.begin())
                    .max(comparingLong(Event::begin))
                    .filter(stop -> resumptions.stream().noneMatch(each -> mayUndo(each, stop, use)));
        }

        private static boolean mayUndo(Event resumption, Event stop, Event use) {
            return resumption.end() >= stop.begin() && resumption.begin() <= use.end();
        }
    }
}
