package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Revokes a key, for ever. Once this returns, no node issues or accepts a token of it. Revoking a revoked key changes nothing.
 */
@FunctionalInterface
public interface RevokeApiKey {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     */
    void revoke(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key) {}
}
