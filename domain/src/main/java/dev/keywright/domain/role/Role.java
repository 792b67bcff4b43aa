package dev.keywright.domain.role;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A name and the scopes it stands for. */
public sealed interface Role permits PresetRole, CustomRole {

    RoleName name();

    /** What the role allows, sorted and unmodifiable. */
    SortedSet<Scope> scopes();

    /** Whether holding this role makes an Owner. Only the preset does; a custom role never is. */
    boolean isOwner();

    default boolean holds(Scope scope) {
        return scopes().contains(scope);
    }

    default boolean holdsAll(Collection<Scope> wanted) {
        return scopes().containsAll(wanted);
    }

    /** Those of the scopes that the role holds. */
    default SortedSet<Scope> among(Collection<Scope> wanted) {
        SortedSet<Scope> held = new TreeSet<>(wanted);
        held.retainAll(scopes());
        return Collections.unmodifiableSortedSet(held);
    }
}
