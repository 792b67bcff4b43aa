package dev.keywright.bootstrap.e2e.history;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events written by hand, with times in milliseconds. */
final class EventBuilder {

    static final String FIRST_NODE = "first";
    static final String SECOND_NODE = "second";

    private static final long MILLI = 1_000_000;

    private final Operation operation;
    private final Set<Subject> subjects;
    private String node = FIRST_NODE;
    private Outcome outcome = Outcome.SUCCEEDED;
    private @Nullable UUID token;

    private EventBuilder(Operation operation, Set<Subject> subjects) {
        this.operation = operation;
        this.subjects = subjects;
    }

    static EventBuilder a(Operation operation, Subject... subjects) {
        return new EventBuilder(operation, Set.of(subjects));
    }

    static Outage outage(long stopBegan, long stopped, long startBegan, long started) {
        return new Outage(stopBegan * MILLI, stopped * MILLI, startBegan * MILLI, started * MILLI);
    }

    EventBuilder on(String otherNode) {
        node = otherNode;
        return this;
    }

    EventBuilder whichIs(Outcome other) {
        outcome = other;
        return this;
    }

    EventBuilder of(UUID issued) {
        token = issued;
        return this;
    }

    Event during(long first, long last) {

        return new Event(operation, subjects, outcome, 0, node, first * MILLI, last * MILLI, token);
    }
}
