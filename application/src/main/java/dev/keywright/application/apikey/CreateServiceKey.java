package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Creates a service key. Only an actor whose role is Owner may, be it a user, a private key or a service key. */
@FunctionalInterface
public interface CreateServiceKey {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role there isn't Owner
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}, or if the role holds
     *     scopes that the caller's token doesn't
     * @throws dev.keywright.domain.role.RoleRefusal.UnknownRole if the workspace has no such role
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NameTaken if the workspace has a live service key of that name
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ExpiryOutOfRange if the end is past, over ten years ahead, or not as the workspace's
     *     key policy demands
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ScopesBeyondRole if it is to be kept to scopes that its role doesn't hold
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NetworksNotAllowed if it is to be kept to networks that the policy doesn't allow
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions if the calling key is kept to networks or a rate, and the new one
     *     would go beyond them
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.TooManyKeys if the policy allows no more keys
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.RoleNotAllowed if the policy lets no service key have that role
     */
    CreatedKey create(Command command);

    /**
     * @param expiresAt when the key shall end, or null for never
     * @param restrictions what it is kept to besides its role
     */
    record Command(
            Call call,
            WorkspaceId workspace,
            Name name,
            RoleName role,
            Description description,
            @Nullable Instant expiresAt,
            KeyRestrictions restrictions) {

        /** A key that is kept to nothing but its role. */
        public Command(
                Call call,
                WorkspaceId workspace,
                Name name,
                RoleName role,
                Description description,
                @Nullable Instant expiresAt) {
            this(call, workspace, name, role, description, expiresAt, KeyRestrictions.NONE);
        }
    }
}
