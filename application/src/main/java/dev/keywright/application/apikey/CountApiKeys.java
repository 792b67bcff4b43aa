package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.WorkspaceId;

/** Counts keys of a workspace that the caller may see. */
@FunctionalInterface
public interface CountApiKeys {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.read}
     */
    int count(Query query);

    record Query(Call call, WorkspaceId workspace, ApiKeyQuery.Filter filter) {}
}
