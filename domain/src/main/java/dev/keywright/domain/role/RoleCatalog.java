package dev.keywright.domain.role;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a deployment: the presets with the scopes that the deployment's own product adds to them. The Owner of the platform
 * workspace may introspect the tokens of every workspace besides.
 */
public final class RoleCatalog {

    /** How long the list of a role's scopes may be, in characters: an access token that holds it must stay below 4 KiB. */
    public static final int MAX_SCOPE_LIST = 2_000;

    private final Map<RoleName, Role> ordinary;
    private final Map<RoleName, Role> platform;

    private RoleCatalog(Map<RoleName, Role> ordinary, Map<RoleName, Role> platform) {
        this.ordinary = ordinary;
        this.platform = platform;
    }

    /** The presets as they come. */
    public static RoleCatalog presets() {
        return withDeploymentScopes(Map.of());
    }

    /**
     * The presets with the deployment's own scopes.
     *
     * @param added by preset, what it gets; those after it get it too
     * @throws IllegalArgumentException if a role's scopes, as a list, are longer than {@link #MAX_SCOPE_LIST}
     */
    public static RoleCatalog withDeploymentScopes(Map<Preset, ? extends Collection<Scope>> added) {
        Map<Preset, SortedSet<Scope>> scopes = new EnumMap<>(Preset.class);
        SortedSet<Scope> soFar = new TreeSet<>();
        for (Preset preset : Preset.values()) {
            soFar.addAll(preset.adds());
            Collection<Scope> own = added.get(preset);
            soFar.addAll(own == null ? Set.of() : own);
            scopes.put(preset, new TreeSet<>(soFar));
        }
        Map<RoleName, Role> ordinary = rolesOf(scopes);
        soFar.add(Scope.TOKEN_INTROSPECT);
        scopes.put(Preset.OWNER, soFar);
        int length = Scope.formatList(soFar).length();
        if (length > MAX_SCOPE_LIST) {
            throw new IllegalArgumentException("makes Owner's list of scopes " + length + " characters long, and "
                    + MAX_SCOPE_LIST + " is the most that an access token can hold; use fewer or shorter scopes");
        }
        return new RoleCatalog(ordinary, rolesOf(scopes));
    }

    private static Map<RoleName, Role> rolesOf(Map<Preset, SortedSet<Scope>> scopes) {
        Map<RoleName, Role> roles = new LinkedHashMap<>();
        scopes.forEach((preset, held) -> roles.put(preset.roleName(), new PresetRole(preset, held)));
        return roles;
    }

    /** The preset of that name, as it is in the platform workspace or in any other. */
    public Optional<Role> find(RoleName name, boolean inPlatformWorkspace) {
        return Optional.ofNullable((inPlatformWorkspace ? platform : ordinary).get(name));
    }

    /**
     * The preset of that name.
     *
     * @throws IllegalStateException if there is none
     */
    public Role get(RoleName name, boolean inPlatformWorkspace) {
        return find(name, inPlatformWorkspace)
                .orElseThrow(() -> new IllegalStateException("no preset is named so: " + name));
    }

    /**
     * A role that something stored refers to, with what it holds now: a custom role keeps no scope that the deployment no longer has, and
     * one that is no more holds nothing.
     *
     * @param customScopes what is stored of a custom role, or null for a preset
     */
    public Role held(RoleName name, @Nullable SortedSet<Scope> customScopes, boolean inPlatformWorkspace) {
        return find(name, inPlatformWorkspace).orElseGet(() -> {
            SortedSet<Scope> stored = customScopes == null ? Collections.emptySortedSet() : customScopes;
            return new CustomRole(name, most(inPlatformWorkspace).among(stored));
        });
    }

    /**
     * A custom role.
     *
     * @throws RoleRefusal.NameTaken if the name is a preset's
     * @throws RoleRefusal.NoScope without scopes
     * @throws RoleRefusal.UnknownScope if no preset holds all of the scopes
     */
    public CustomRole define(RoleName name, SortedSet<Scope> scopes, boolean inPlatformWorkspace) {
        if (find(name, inPlatformWorkspace).isPresent()) {
            throw RoleRefusal.NameTaken.byPreset(name);
        }
        if (scopes.isEmpty()) {
            throw new RoleRefusal.NoScope();
        }
        if (!most(inPlatformWorkspace).holdsAll(scopes)) {
            SortedSet<Scope> unknown = new TreeSet<>(scopes);
            unknown.removeAll(most(inPlatformWorkspace).scopes());
            throw new RoleRefusal.UnknownScope(unknown);
        }
        return new CustomRole(name, scopes);
    }

    /** Owner holds every scope that there is. */
    private Role most(boolean inPlatformWorkspace) {
        return get(RoleName.OWNER, inPlatformWorkspace);
    }

    /** All presets, the least first. */
    public List<Role> list(boolean inPlatformWorkspace) {
        return List.copyOf((inPlatformWorkspace ? platform : ordinary).values());
    }
}
