package dev.keywright.application.apikey;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lists the keys of a workspace that the caller may see. */
@FunctionalInterface
public interface ListApiKeys {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.read}
     */
    Page<ListedKey> list(Query query);

    record Query(Call call, WorkspaceId workspace, ApiKeyQuery.Filter filter, KeyOrder order, PageRequest page) {

        /** The keys, newest first. */
        public Query(Call call, WorkspaceId workspace, ApiKeyQuery.Filter filter, PageRequest page) {
            this(call, workspace, filter, KeyOrder.NEWEST_FIRST, page);
        }
    }
}
