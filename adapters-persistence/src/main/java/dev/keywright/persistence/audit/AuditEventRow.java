package dev.keywright.persistence.audit;

import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_event}. */
record AuditEventRow(
        AuditEventId id,
        Instant occurredAt,
        @Nullable WorkspaceId workspaceId,
        Principal.Kind actorType,
        @Nullable UUID actorId,
        String actorName,
        @Nullable SecretId actorSecretId,
        AuditAction action,
        Target.Kind targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        AuditEvent.Outcome outcome,
        @Nullable String reason,
        @Nullable String sourceIp,
        @Nullable String requestId,
        String before,
        String after) {

    AuditEvent toAuditEvent() {
        return new AuditEvent(
                id,
                occurredAt,
                workspaceId,
                new Principal(actorType, actorId, actorName),
                actorSecretId,
                action,
                new Target(targetType, targetId, targetName),
                outcome,
                reason,
                new Origin(sourceIp, requestId),
                Fields.parse(before),
                Fields.parse(after));
    }
}
