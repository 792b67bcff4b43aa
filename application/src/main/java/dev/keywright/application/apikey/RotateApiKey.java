package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Gives a key another secret, while the older one goes on working for as long as the rotation says, or ends at once. A secret that ended
 * gets no token from then on, and the tokens that it got are refused, on every node. A disabled key may be rotated, and stays disabled.
 */
@FunctionalInterface
public interface RotateApiKey {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}, or if the key's role holds scopes
     *     that the caller doesn't
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if it is a service key and the caller neither an Owner nor the key
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions if the caller is a key that is kept to more than this one
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NotYourKey if it is another user's private key
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.KeyEnded if it is revoked or expired
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.TooManySecrets if two secrets work already, and the rotation doesn't end them
     */
    Result rotate(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key, Rotation rotation) {}

    /** @param secret the new client secret, which can't be had again */
    record Result(ListedKey key, Secret secret) {}
}
