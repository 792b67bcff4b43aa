package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to a node and what came back.
 *
 * @param answer empty if the connection broke, or nothing came in time
 */
record Exchange(String node, long begin, long end, Optional<Answer> answer) {

    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERRORS = 500;

    int status() {
        return answer.map(Answer::status).orElse(0);
    }

    boolean was(int status) {
        return status() == status;
    }

    /** The text at a JSON pointer in the answer, or an empty one. */
    String text(String pointer) {
        return answer.map(found -> found.text(pointer)).orElse("");
    }

    /** @param accepted whether it is an answer that only a live subject gets */
    Event as(Operation operation, Set<Subject> subjects, boolean accepted) {
        return as(operation, subjects, accepted, null);
    }

    Event as(Operation operation, Set<Subject> subjects, boolean accepted, @Nullable UUID token) {
        return new Event(operation, subjects, outcome(accepted), status(), node, begin, end, token);
    }

    private Outcome outcome(boolean accepted) {
        if (accepted) {
            return Outcome.SUCCEEDED;
        }
        if (was(UNAVAILABLE)) {
            return Outcome.UNAVAILABLE;
        }
        return answer.isEmpty() || status() >= SERVER_ERRORS ? Outcome.UNKNOWN : Outcome.REFUSED;
    }
}
