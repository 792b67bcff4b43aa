package dev.keywright.bootstrap.e2e.history;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation, from before it was asked for until after its answer was read.
 *
 * @param subjects what it depends on, stops or resumes
 * @param status of the HTTP answer; 0 if there was none
 * @param node where it was asked for, or {@link #DATABASE}
 * @param begin in nanoseconds, by the one clock of the whole history
 * @param end likewise
 * @param token the id of the token that was received
 */
record Event(
        Operation operation,
        Set<Subject> subjects,
        Outcome outcome,
        int status,
        String node,
        long begin,
        long end,
        @Nullable UUID token) {

    /** In place of a node, for what the API can't do yet and was done by SQL. */
    static final String DATABASE = "the database itself";

    boolean isUse() {
        return operation.effect() == Operation.Effect.USE;
    }

    boolean isSuccessfulUse() {
        return isUse() && outcome == Outcome.SUCCEEDED;
    }

    boolean isAcknowledgedStop() {
        return operation.effect() == Operation.Effect.STOP && outcome == Outcome.SUCCEEDED;
    }

    /** Whether its subjects may work again because of it: it isn't known to have been refused. */
    boolean mayResume() {
        return operation.effect() == Operation.Effect.RESUMPTION && outcome != Outcome.REFUSED;
    }

    boolean wasRequest() {
        return !node.equals(DATABASE);
    }

    long nanos() {
        return end - begin;
    }
}
