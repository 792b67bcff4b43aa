package dev.keywright.domain.role;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** The role of that name, as it is in the platform workspace or in any other. */
    public Optional<Role> find(RoleName name, boolean inPlatformWorkspace) {
        return Optional.ofNullable((inPlatformWorkspace ? platform : ordinary).get(name));
    }

    /**
     * The role of that name, which something stored refers to.
     *
     * @throws IllegalStateException if there is none: storage and configuration disagree
     */
    public Role get(RoleName name, boolean inPlatformWorkspace) {
        return find(name, inPlatformWorkspace)
                .orElseThrow(() -> new IllegalStateException("storage refers to a role that isn't there: " + name));
    }

    /** All roles, the least first. */
    public List<Role> list(boolean inPlatformWorkspace) {
        return List.copyOf((inPlatformWorkspace ? platform : ordinary).values());
    }
}
