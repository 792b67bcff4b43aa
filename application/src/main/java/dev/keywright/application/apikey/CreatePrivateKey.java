package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Creates a private key of the person who calls, or whose private key calls. */
@FunctionalInterface
public interface CreatePrivateKey {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}, or if the user's role
     *     holds scopes that the caller's token doesn't
     * @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a service key
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NameTaken if the user has a live private key of that name there
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ExpiryOutOfRange if the end is past, over ten years ahead, or not as the workspace's
     *     key policy demands
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ScopesBeyondRole if it is to be kept to scopes that its role doesn't hold
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NetworksNotAllowed if it is to be kept to networks that the policy doesn't allow
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions if the calling key is kept to networks or a rate, and the new one
     *     would go beyond them
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.TooManyKeys if the policy allows no more keys
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
            Description description,
            @Nullable Instant expiresAt,
            KeyRestrictions restrictions) {

        /** A key that is kept to nothing but its role. */
        public Command(
                Call call, WorkspaceId workspace, Name name, Description description, @Nullable Instant expiresAt) {
            this(call, workspace, name, description, expiresAt, KeyRestrictions.NONE);
        }
    }
}
