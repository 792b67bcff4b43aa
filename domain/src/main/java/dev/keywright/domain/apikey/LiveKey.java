package dev.keywright.domain.apikey;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A key that storage found good a moment ago: not revoked, disabled or expired, its member and its workspace active.
 *
 * @param inPlatformWorkspace whether its workspace is the platform workspace
 * @param user whose key it is, or null for a service key
 * @param role the member's role at that moment, or the service key's own
 * @param roleScopes what that role holds at that moment if it is a custom role; null for a preset
 */
public record LiveKey(
        ClientId clientId,
        KeyType type,
        Name name,
        WorkspaceId workspace,
        boolean inPlatformWorkspace,
        @Nullable UserId user,
        RoleName role,
        @Nullable SortedSet<Scope> roleScopes) {

    /** What its role is and holds. */
    public Role heldRole(RoleCatalog catalog) {
        return catalog.held(role, roleScopes, inPlatformWorkspace);
    }

    /** This key, acting with that secret, its role, and the scopes that its token was asked for. */
    public Actor actingWith(SecretId secret, Role held, SortedSet<Scope> granted) {
        return new Actor(workspace, Principal.of(clientId, name.value()), secret, user, held, granted);
    }
}
