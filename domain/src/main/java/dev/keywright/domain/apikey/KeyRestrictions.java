package dev.keywright.domain.apikey;

import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a key is kept to besides its role.
 *
 * @param networks from where it may be used, sorted, or null for anywhere; at least one
 * @param tokensPerSecond how many tokens it gets in a second on each node, or null for any number
 * @param scopes what it may do of what its role holds, or null for all; at least one
 */
public record KeyRestrictions(
        @Nullable List<Network> networks,
        @Nullable Integer tokensPerSecond,
        @Nullable SortedSet<Scope> scopes) {

    /** Keeps a key to nothing. */
    public static final KeyRestrictions NONE = new KeyRestrictions(null, null, null);

    /** The most networks that may be named. */
    public static final int MAX_NETWORKS = 50;

    /** The highest rate that may be named. */
    public static final int MAX_TOKENS_PER_SECOND = 100_000;

    /** @throws IllegalArgumentException if a list is empty, or too long, or the rate is out of its bounds */
    public KeyRestrictions {
        networks = sorted(networks);
        if (tokensPerSecond != null && (tokensPerSecond < 1 || tokensPerSecond > MAX_TOKENS_PER_SECOND)) {
            throw new IllegalArgumentException("must be 1 to " + MAX_TOKENS_PER_SECOND + ", or null for none");
        }
        if (scopes != null) {
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("must hold at least one scope, or be null for all of the role's");
            }
            scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
        }
    }

    /**
     * Networks as they are kept: each once, sorted.
     *
     * @throws IllegalArgumentException if there are none, or too many
     */
    static @Nullable List<Network> sorted(@Nullable List<Network> networks) {
        if (networks == null) {
            return null;
        }
        if (networks.isEmpty() || networks.size() > MAX_NETWORKS) {
            throw new IllegalArgumentException("must hold 1 to " + MAX_NETWORKS + " networks, or be null for all");
        }
        return networks.stream()
                .distinct()
                .sorted(Comparator.comparing(Network::toString))
                .toList();
    }

    /** What a key with that role may do. */
    public SortedSet<Scope> among(Role role) {
        return scopes == null ? role.scopes() : role.among(scopes);
    }

    /**
     * Lets only such scopes pass as the role holds.
     *
     * @throws ApiKeyRefusal.ScopesBeyondRole if there are others
     */
    public void checkAgainst(Role role) {
        if (scopes != null && !role.holdsAll(scopes)) {
            SortedSet<Scope> beyond = new TreeSet<>(scopes);
            beyond.removeAll(role.scopes());
            throw new ApiKeyRefusal.ScopesBeyondRole(role.name(), beyond);
        }
    }

    /** Whether a key that is kept to these can be used nowhere, and no more often, than one that is kept to those others. */
    public boolean isWithin(KeyRestrictions others) {
        return areWithin(networks, others.networks)
                && (others.tokensPerSecond == null
                        || (tokensPerSecond != null && tokensPerSecond <= others.tokensPerSecond));
    }

    /** Whether all addresses of the one list are in the other; null stands for all addresses. */
    static boolean areWithin(@Nullable Collection<Network> inner, @Nullable Collection<Network> outer) {
        return outer == null
                || (inner != null
                        && inner.stream()
                                .allMatch(network -> outer.stream().anyMatch(other -> other.containsAll(network))));
    }
}
