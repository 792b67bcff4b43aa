package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.workspace.WorkspaceId;

/** Reads what a workspace demands of its keys. */
@FunctionalInterface
public interface GetKeyPolicy {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.read}
     */
    KeyPolicy get(Query query);

    record Query(Call call, WorkspaceId workspace) {}
}
