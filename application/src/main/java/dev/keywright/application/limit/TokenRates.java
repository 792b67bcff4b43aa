package dev.keywright.application.limit;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import java.time.Duration;

/** Keeps each key to the number of tokens that it may have in a second. Safe for use by many threads. */
@FunctionalInterface
public interface TokenRates {

    /**
     * Takes one token from what the key has left.
     *
     * @param perSecond how many it may have in a second, and at once
     * @return what is left after it
     * @throws LimitRefusal.TooManyRequests if nothing was left
     */
    Allowance take(ClientId key, int perSecond);

    /** No rates. */
    static TokenRates none() {
        return (key, perSecond) -> {
            Limit limit = new Limit(perSecond, perSecond, Duration.ofSeconds(1));
            return new Allowance("tokens", limit, perSecond, Duration.ofSeconds(1));
        };
    }
}
