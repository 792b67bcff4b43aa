package dev.keywright.domain.apikey;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A key that storage found good a moment ago: not revoked, disabled or expired, its member and its workspace active.
 *
 * @param inPlatformWorkspace whether its workspace is the platform workspace
 * @param user whose key it is, or null for a service key
 * @param role the member's role at that moment, or the service key's own
 * @param roleScopes what that role holds at that moment if it is a custom role; null for a preset
 * @param restrictions what the key itself is kept to
 * @param workspaceNetworks from where its workspace allows keys to be used, or null for anywhere
 */
public record LiveKey(
        ClientId clientId,
        KeyType type,
        Name name,
        WorkspaceId workspace,
        boolean inPlatformWorkspace,
        @Nullable UserId user,
        RoleName role,
        @Nullable SortedSet<Scope> roleScopes,
        KeyRestrictions restrictions,
        @Nullable List<Network> workspaceNetworks) {

    /** A key that is kept to nothing but its role. */
    public LiveKey(
            ClientId clientId,
            KeyType type,
            Name name,
            WorkspaceId workspace,
            boolean inPlatformWorkspace,
            @Nullable UserId user,
            RoleName role,
            @Nullable SortedSet<Scope> roleScopes) {
        this(clientId, type, name, workspace, inPlatformWorkspace, user, role, roleScopes, KeyRestrictions.NONE, null);
    }

    /** What its role is and holds. */
    public Role heldRole(RoleCatalog catalog) {
        return catalog.held(role, roleScopes, inPlatformWorkspace);
    }

    /** What it may do: what its role holds, as far as it isn't kept to less. */
    public SortedSet<Scope> scopes(RoleCatalog catalog) {
        return restrictions.among(heldRole(catalog));
    }

    /** @param address null if it isn't known, which only a key may have that may be used from anywhere */
    public boolean mayBeUsedFrom(@Nullable IpAddress address) {
        return isIn(restrictions.networks(), address) && isIn(workspaceNetworks, address);
    }

    private static boolean isIn(@Nullable List<Network> networks, @Nullable IpAddress address) {
        return networks == null
                || (address != null && networks.stream().anyMatch(network -> network.contains(address)));
    }

    /** This key, acting with that secret, its role, and the scopes that its token was asked for. */
    public Actor actingWith(SecretId secret, Role held, SortedSet<Scope> granted) {
        SortedSet<Scope> allowed = new TreeSet<>(granted);
        allowed.retainAll(restrictions.among(held));
        return new Actor(workspace, Principal.of(clientId, name.value()), secret, user, held, allowed);
    }
}
