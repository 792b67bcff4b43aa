package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * Ends one secret of a key that has another. Once this returns, no node issues a token for it, or accepts one that it got. Ending a secret
 * that has ended changes nothing.
 */
@FunctionalInterface
public interface EndKeySecret {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.SecretNotFound if the key has no such secret
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.KeyEnded if the key is revoked or expired
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.LastSecret if it is the only secret that works
     */
    void end(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key, SecretId secret) {}
}
