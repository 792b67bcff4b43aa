package dev.keywright.application.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The parts that the token ledger is kept in: one for each day of UTC by the tokens' time of issue, and a default one for tokens whose day
 * has none of its own, so that no token is ever refused for want of a partition.
 *
 * <p>All methods take part in the thread's transaction. What can't be done changes nothing and leaves the transaction as it was. None keeps
 * the issuing and checking of tokens waiting for longer than half a second.
 */
public interface LedgerPartitions {

    /** The days that have a partition, with the time of the storage's clock. */
    Snapshot load();

    /** Makes the partition of that day, unless it is there. */
    Outcome create(LocalDate day);

    /** Drops the partition of that day with all its tokens, if it is there. */
    Outcome drop(LocalDate day);

    /**
     * Deletes tokens of the default partition that were issued before that moment, the oldest first.
     *
     * @param limit how many at most
     * @return how many were deleted; as many as the limit if there may be more
     */
    int deleteFromDefault(Instant before, int limit);

    /** @param databaseTime when it was read, by the storage's clock */
    record Snapshot(Set<LocalDate> days, Instant databaseTime) {

        public Snapshot {
            days = Set.copyOf(days);
        }
    }

    /** What became of a change. */
    enum Outcome {
        DONE,
        /** It was so already. */
        UNCHANGED,
        /** Refused: the default partition holds tokens of that day, and keeps the day. */
        LEFT_TO_DEFAULT,
        /** Given up, since others held the ledger for too long: trying again later is right. */
        BUSY,
        /** Refused: the storage lets this user change no tables. */
        NOT_PERMITTED
    }
}
