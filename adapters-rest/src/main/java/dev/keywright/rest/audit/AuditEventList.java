package dev.keywright.rest.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of audit events. */
record AuditEventList(
        List<AuditEventBody> auditEvents, @Nullable String nextCursor) {}
