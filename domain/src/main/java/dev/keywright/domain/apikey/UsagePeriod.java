package dev.keywright.domain.apikey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which hours or days of UTC are asked for.
 *
 * @param from when the first of them begins
 * @param to when the last of them ends
 */
public record UsagePeriod(Interval interval, Instant from, Instant to) {

    /** How many hours or days can be asked for at a time. */
    public static final int MAX_INTERVALS = 1_000;

    /** What is summed as one. */
    public enum Interval {
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit unit;

        Interval(ChronoUnit unit) {
            this.unit = unit;
        }

        /** The begin of the interval in which that moment is. */
        public Instant beginOf(Instant moment) {
            return moment.truncatedTo(unit);
        }

        Duration length() {
            return unit.getDuration();
        }
    }

    /**
     * The intervals in which the time lies, whole.
     *
     * @throws IllegalArgumentException if it ends before it begins, or there are too many; the message says so
     */
    public static UsagePeriod covering(Interval interval, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("must not be before from");
        }
        Instant first = interval.beginOf(from);
        Instant last = interval.beginOf(to);
        Instant end = last.equals(to) && !last.equals(first) ? last : last.plus(interval.length());
        if (Duration.between(first, end).dividedBy(interval.length()) > MAX_INTERVALS) {
            throw new IllegalArgumentException("must be at most " + MAX_INTERVALS + " hours, or days, after from");
        }
        return new UsagePeriod(interval, first, end);
    }

    /** The begins of all of them, in order. */
    public List<Instant> begins() {
        return Stream.iterate(from, begin -> begin.isBefore(to), begin -> begin.plus(interval.length()))
                .toList();
    }
}
