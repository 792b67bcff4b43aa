package dev.keywright.domain.audit;

import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did or tried what, on what, when, from where. It never holds a secret.
 *
 * @param workspace in whose trail it is, or null for what concerns the whole deployment, which the platform workspace's trail shows
 * @param secret which secret of the acting key, or null for who isn't a key
 * @param reason why it was refused, or null if it was done
 * @param before what the change replaced, by field; empty if it replaced nothing
 * @param after what the change set, by field; empty if it set nothing
 */
public record AuditEvent(
        AuditEventId id,
        Instant at,
        @Nullable WorkspaceId workspace,
        Principal actor,
        @Nullable SecretId secret,
        AuditAction action,
        Target target,
        Outcome outcome,
        @Nullable String reason,
        Origin origin,
        Map<String, String> before,
        Map<String, String> after) {

    /** Whether it happened. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public AuditEvent {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
