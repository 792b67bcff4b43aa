package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Reads one key. */
@FunctionalInterface
public interface GetApiKey {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.read}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     */
    ListedKey get(Query query);

    record Query(Call call, WorkspaceId workspace, ClientId key) {}
}
