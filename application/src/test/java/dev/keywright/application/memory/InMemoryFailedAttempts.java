package dev.keywright.application.memory;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts failures exactly, and forgets none. Each kind of attempt has the same limits. */
public final class InMemoryFailedAttempts implements FailedAttempts {

    private final @Nullable Limit perSource;
    private final @Nullable Limit perSubject;
    private final Levels levels;

    /** @param perSource null for none, and so is the other */
    public InMemoryFailedAttempts(@Nullable Limit perSource, @Nullable Limit perSubject, Clock clock) {
        this.perSource = perSource;
        this.perSubject = perSubject;
        this.levels = new Levels(clock);
    }

    @Override
    public synchronized void refuseIfTooMany(Attempt attempt) {
        if (attempt.source() == null) {
            return;
        }
        refuseIfEmpty(perSource, ofSource(attempt, attempt.source()));
        if (attempt.subject() != null) {
            refuseIfEmpty(perSubject, ofSubject(attempt, attempt.source(), attempt.subject()));
        }
    }

    @Override
    public synchronized void add(Attempt attempt) {
        if (attempt.source() == null) {
            return;
        }
        take(perSource, ofSource(attempt, attempt.source()));
        if (attempt.subject() != null) {
            take(perSubject, ofSubject(attempt, attempt.source(), attempt.subject()));
        }
    }

    private static List<Object> ofSource(Attempt attempt, String source) {
        return List.of(attempt.kind(), Levels.network(source));
    }

    private static List<Object> ofSubject(Attempt attempt, String source, String subject) {
        return List.of(attempt.kind(), Levels.network(source), subject);
    }

    private void refuseIfEmpty(@Nullable Limit limit, List<Object> key) {
        if (limit != null && levels.isEmpty(limit, key)) {
            throw new LimitRefusal.TooManyFailures(levels.allowance(limit, key));
        }
    }

    private void take(@Nullable Limit limit, List<Object> key) {
        if (limit != null && !levels.isEmpty(limit, key)) {
            levels.take(limit, key);
        }
    }
}
