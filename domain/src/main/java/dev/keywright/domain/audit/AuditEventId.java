package dev.keywright.domain.audit;

import java.util.UUID;

/** Identifies an audit event. Never reused. */
public record AuditEventId(UUID value) {}
