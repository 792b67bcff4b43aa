package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Description;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Changes a key's description: the one thing about it that may change. */
@FunctionalInterface
public interface DescribeApiKey {

    /**
     * @return the key as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     */
    ListedKey describe(Command command);

    record Command(Call call, WorkspaceId workspace, ClientId key, Description description) {}
}
