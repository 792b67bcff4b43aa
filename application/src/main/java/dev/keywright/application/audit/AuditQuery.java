package dev.keywright.application.audit;

import dev.keywright.application.PageRequest;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which audit events are wanted.
 *
 * @param workspace whose trail
 * @param withDeploymentEvents whether those that concern no workspace are wanted too
 * @param filter which of them
 */
public record AuditQuery(WorkspaceId workspace, boolean withDeploymentEvents, Filter filter, PageRequest page) {

    /**
     * Which events; null means any.
     *
     * @param actor the id of a user or key
     * @param target the id of what it was done to
     * @param from the earliest, inclusive
     * @param to the latest, exclusive
     */
    public record Filter(
            @Nullable UUID actor,
            @Nullable AuditAction action,
            @Nullable String target,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Every event. */
        public static final Filter ANY = new Filter(null, null, null, null, null);
    }
}
