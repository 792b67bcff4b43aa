package dev.keywright.domain.apikey;

import java.time.Duration;

/**
 * How a key gets a new secret, and its older ones end.
 *
 * @param overlap how long the older secrets go on working
 */
public record Rotation(Reason reason, Duration overlap) {

    /** The longest overlap. */
    public static final Duration MAX_OVERLAP = Duration.ofDays(7);

    /** The overlap of a scheduled rotation that names none: a day, in which whoever holds the older secret is given the new one. */
    public static final Duration DEFAULT_OVERLAP = Duration.ofDays(1);

    /** How many secrets of a key work at the same time, at most. */
    public static final int MAX_LIVE_SECRETS = 2;

    /** Why a key is rotated. */
    public enum Reason {
        /** It was time. */
        SCHEDULED,
        /** Someone may have a secret who shouldn't: the older ones end at once, whatever the overlap. */
        LEAKED
    }

    /** @throws IllegalArgumentException if the overlap is negative or too long */
    public Rotation {
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            throw new IllegalArgumentException("must be 0 to " + MAX_OVERLAP.toSeconds());
        }
    }

    /** Whether no older secret outlives the rotation. */
    public boolean endsOlderAtOnce() {
        return reason == Reason.LEAKED || overlap.isZero();
    }
}
