package dev.keywright.rest.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit event as answers show it. */
record AuditEventBody(
        UUID id,
        Instant at,
        ActorBody actor,
        String action,
        TargetBody target,
        String outcome,
        @Nullable String reason,
        @Nullable String sourceIp,
        @Nullable String requestId,
        Map<String, String> before,
        Map<String, String> after) {

    record ActorBody(
            String type,
            @Nullable UUID id,
            String name,
            @Nullable UUID secretId) {}

    record TargetBody(
            String type, @Nullable String id, @Nullable String name) {}
}
