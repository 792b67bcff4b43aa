package dev.keywright.persistence.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * By whose time a statement decides what has expired that was asked several questions at once: by the latest of theirs. They were asked
 * within milliseconds of each other, and it runs after all of them.
 */
public final class Latest {

    private Latest() {}

    /** @throws java.util.NoSuchElementException if there are no questions */
    public static <Q> Instant of(List<Q> questions, Function<Q, Instant> now) {
        return questions.stream().map(now).max(Comparator.naturalOrder()).orElseThrow();
    }
}
