package dev.keywright.domain.integration;

import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a share goes.
 *
 * @param expiresAt from when on it is over, or null for until someone ends it; no token had by it outlives it
 * @param scopes the most that tokens may hold, or null for all that the key's role holds
 * @param usesPerDay how many tokens may be had on a day of UTC, or null for any number
 */
public record ShareTerms(
        @Nullable Instant expiresAt,
        @Nullable SortedSet<Scope> scopes,
        @Nullable Integer usesPerDay) {

    /** The most uses a day that can be asked for. */
    public static final int MAX_USES_PER_DAY = 1_000_000;

    /** For as long as it lasts, and all that the key may. */
    public static final ShareTerms UNLIMITED = new ShareTerms(null, null, null);

    /** @throws IllegalArgumentException if there are no scopes, or the number is out of range */
    public ShareTerms {
        if (scopes != null) {
            scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("must hold a scope, or be left out");
            }
        }
        if (usesPerDay != null && (usesPerDay < 1 || usesPerDay > MAX_USES_PER_DAY)) {
            throw new IllegalArgumentException("must be 1 to " + MAX_USES_PER_DAY);
        }
    }

    /** Whether it is over at that moment. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The most that tokens may hold whose key may do that. */
    public SortedSet<Scope> within(SortedSet<Scope> held) {
        if (scopes == null) {
            return held;
        }
        SortedSet<Scope> both = new TreeSet<>(scopes);
        both.retainAll(held);
        return Collections.unmodifiableSortedSet(both);
    }
}
