package dev.keywright.bootstrap.limit;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import io.github.bucket4j.TimeMeter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts failures in the memory of this node: each node of several allows as many. */
final class FailureLimits implements FailedAttempts {

    private final Map<Attempt.Kind, Counters> counters = new EnumMap<>(Attempt.Kind.class);

    /** @param limits those of a kind that isn't there are off */
    FailureLimits(Map<Attempt.Kind, Limits> limits, TimeMeter time) {
        limits.forEach((kind, ofKind) -> counters.put(kind, new Counters(ofKind, time)));
    }

    /**
     * The limits of one kind of attempt.
     *
     * @param name as answers and logs have it
     * @param perSource empty for none
     * @param perSubject for each source and subject; empty for none
     */
    record Limits(String name, Optional<Limit> perSource, Optional<Limit> perSubject) {}

    @Override
    public void refuseIfTooMany(Attempt attempt) {
        Counters ofKind = counters.get(attempt.kind());
        if (ofKind != null && attempt.source() != null) {
            ofKind.refuseIfTooMany(Sources.of(attempt.source()), attempt.subject());
        }
    }

    @Override
    public void add(Attempt attempt) {
        Counters ofKind = counters.get(attempt.kind());
        if (ofKind != null && attempt.source() != null) {
            ofKind.add(Sources.of(attempt.source()), attempt.subject());
        }
    }

    private record SourceAndSubject(String source, String subject) {}

    private static final class Counters {

        private final Optional<Buckets<String>> perSource;
        private final Optional<Buckets<SourceAndSubject>> perSubject;

        Counters(Limits limits, TimeMeter time) {
            perSource = limits.perSource().map(limit -> new Buckets<>(limits.name() + "-of-source", limit, time));
            perSubject = limits.perSubject().map(limit -> new Buckets<>(limits.name(), limit, time));
        }

        void refuseIfTooMany(String source, @Nullable String subject) {
            perSource.flatMap(buckets -> buckets.exhausted(source)).ifPresent(Counters::refuse);
            if (subject != null) {
                perSubject
                        .flatMap(buckets -> buckets.exhausted(new SourceAndSubject(source, subject)))
                        .ifPresent(Counters::refuse);
            }
        }

        private static void refuse(Allowance allowance) {
            throw new LimitRefusal.TooManyFailures(allowance);
        }

        void add(String source, @Nullable String subject) {
            perSource.ifPresent(buckets -> buckets.take(source, source));
            if (subject != null) {
                perSubject.ifPresent(buckets -> buckets.take(new SourceAndSubject(source, subject), source));
            }
        }
    }
}
