package dev.keywright.application.limit;

import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.LimitRefusal;
import java.util.Optional;

/** Limits how many requests anyone makes, good or bad ones. Safe for use by many threads. */
@FunctionalInterface
public interface RequestLimits {

    /**
     * Takes one request from what its maker has left.
     *
     * @param who makes it: for a limit per source its address, of which IPv6 ones count by their network of 64 bits; else an id
     * @return what is left after it, or empty if there is no such limit
     * @throws LimitRefusal.TooManyRequests if nothing was left
     */
    Optional<Allowance> take(Kind kind, String who);

    /** What is limited, each on its own. */
    enum Kind {
        /** Requests of an address to the management API. */
        MANAGEMENT_OF_SOURCE,
        /** Requests of a key, or of a signed-in person, to the management API. */
        MANAGEMENT_OF_CALLER,
        /** Requests of an address for tokens and introspections. */
        TOKENS_OF_SOURCE,
        /** Reports of leaked secrets from an address. */
        LEAKS_OF_SOURCE
    }

    /** No limits. */
    static RequestLimits none() {
        return (kind, who) -> Optional.empty();
    }
}
