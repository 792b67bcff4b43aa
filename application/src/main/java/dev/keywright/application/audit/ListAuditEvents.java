package dev.keywright.application.audit;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.workspace.WorkspaceId;

/** Reads a workspace's audit trail, newest first. */
@FunctionalInterface
public interface ListAuditEvents {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code audit.read}
     */
    Page<AuditEvent> list(Query query);

    record Query(Call call, WorkspaceId workspace, AuditQuery.Filter filter, PageRequest page) {}
}
