package dev.keywright.application.audit;

import dev.keywright.application.Page;
import dev.keywright.domain.audit.AuditEvent;

/** Stores audit events. There is no way to change or remove one. */
public interface AuditTrail {

    /**
     * Records the event as part of the thread's transaction: it is kept if, and only if, what it tells of is.
     *
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached; the change must then fail too
     */
    void record(AuditEvent event);

    /** The events that the query asks for, newest first. */
    Page<AuditEvent> list(AuditQuery query);
}
