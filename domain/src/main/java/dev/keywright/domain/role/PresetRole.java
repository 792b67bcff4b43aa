package dev.keywright.domain.role;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A preset as it is in one deployment: with that deployment's own scopes added.
 *
 * @param preset which preset
 * @param scopes all it holds, what it has from the presets before it included
 */
public record PresetRole(Preset preset, SortedSet<Scope> scopes) implements Role {

    public PresetRole {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    @Override
    public RoleName name() {
        return preset.roleName();
    }

    @Override
    public boolean isOwner() {
        return preset == Preset.OWNER;
    }
}
