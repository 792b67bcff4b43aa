package dev.keywright.domain.apikey;

import java.time.Duration;
import java.time.Instant;

/** How a key gets a new secret, and its older ones end. */
public sealed interface Rotation {

    /** The longest overlap that can be asked for. */
    Duration MAX_OVERLAP = Duration.ofDays(7);

    /** The overlap of a scheduled rotation that names none: a day, in which whoever holds the older secret is given the new one. */
    Duration DEFAULT_OVERLAP = Duration.ofDays(1);

    /** How many secrets of a key work at the same time, at most. */
    int MAX_LIVE_SECRETS = 2;

    /** It was time: the older secrets go on working for the overlap. */
    record Scheduled(Duration overlap) implements Rotation {

        /** @throws IllegalArgumentException if the overlap is negative or too long */
        public Scheduled {
            if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
                throw new IllegalArgumentException("must be 0 to " + MAX_OVERLAP.toSeconds());
            }
        }
    }

    /** It was time: the older secret goes on working until it is no longer used, as {@link OpenRotation} has it. */
    record UntilUnused() implements Rotation {

        @Override
        public Duration overlap() {
            return OpenRotation.LIMIT;
        }
    }

    /** Someone may have a secret who shouldn't: the older ones end at once. */
    record Leaked() implements Rotation {

        @Override
        public Duration overlap() {
            return Duration.ZERO;
        }
    }

    /** How long the older secrets go on working at most. */
    Duration overlap();

    /** When the older secrets of a key that is rotated now end at the latest. */
    default Instant olderEndBy(Instant now) {
        return now.plus(overlap());
    }

    /** Whether no older secret outlives the rotation. */
    default boolean endsOlderAtOnce() {
        return overlap().isZero();
    }
}
