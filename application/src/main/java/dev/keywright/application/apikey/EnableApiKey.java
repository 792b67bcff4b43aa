package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Lets a disabled key work again, with the tokens that it got before and that haven't expired. Whoever enables a key must hold all that it
 * holds, as for creating it. Enabling a key that isn't disabled changes nothing.
 */
@FunctionalInterface
public interface EnableApiKey {

    /**
     * @return the key as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}, or if the key's role holds scopes
     *     that the caller doesn't
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the key's role is Owner and the caller's isn't
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions if the caller is a key that is kept to more than this one
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.KeyEnded if it is revoked or expired
     */
    ListedKey enable(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key) {}
}
