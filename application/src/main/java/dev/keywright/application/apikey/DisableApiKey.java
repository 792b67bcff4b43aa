package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Stops a key until it is enabled. Once this returns, no node issues or accepts a token of it. A key may disable itself, and then can't
 * enable itself. Disabling a disabled key changes nothing.
 */
@FunctionalInterface
public interface DisableApiKey {

    /**
     * @return the key as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.KeyEnded if it is revoked or expired
     */
    ListedKey disable(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key) {}
}
