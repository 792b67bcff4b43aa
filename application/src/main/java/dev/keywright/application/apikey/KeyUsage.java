package dev.keywright.application.apikey;

import dev.keywright.domain.access.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many tokens each key was issued, by the hour of UTC: summed from the token ledger, behind it by a few minutes. All methods take part in
 * the thread's transaction.
 */
public interface KeyUsage {

    /**
     * Sums the tokens of the next stretch of time, each of which is counted once: the sums, and up to when they go, change together. The
     * stretch ends where tokens may still be on their way into the ledger. To be called by one node at a time.
     *
     * @param step how long the stretch is at most
     * @param lag how late a token may come, and how far the clocks of nodes and storage may be apart; reckoned from the storage's time, or
     *     from the begin of the oldest transaction under way, if that is earlier
     */
    Progress advance(Duration step, Duration lag);

    /**
     * How far it got.
     *
     * @param countedTo up to when all tokens are summed
     * @param tokens how many were added
     * @param caughtUp whether there is nothing more to sum for now
     */
    record Progress(Instant countedTo, long tokens, boolean caughtUp) {}

    /** Up to when all tokens are summed. */
    Instant countedTo();

    /** The key's sums of the hours that begin from then until before then, oldest first, without those of none. */
    List<HourlySum> hours(ClientId key, Instant from, Instant to);

    /** @param hour when it begins */
    record HourlySum(Instant hour, long tokens) {}

    /** How many tokens each of the keys was issued in the hours that begin from then on; those that weren't issued any aren't there. */
    Map<ClientId, Long> totals(Collection<ClientId> keys, Instant from);

    /**
     * Forgets the sums of hours that began before then.
     *
     * @param limit how many at most
     * @return how many
     */
    int forget(Instant before, int limit);
}
