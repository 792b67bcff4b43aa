package dev.keywright.application.audit;

import dev.keywright.application.Foundation;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** A change under way: who makes it, when, and where its events are recorded. */
public final class Change {

    private final Foundation foundation;
    private final AuditTrail auditTrail;
    private final Actor actor;
    private final Origin origin;
    private final Instant now;

    Change(Foundation foundation, AuditTrail auditTrail, Actor actor, Origin origin) {
        this.foundation = foundation;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.origin = origin;
        this.now = foundation.now();
    }

    public Actor actor() {
        return actor;
    }

    /** Where the request for it came from. */
    public Origin origin() {
        return origin;
    }

    /** When the change is made: one moment for all of it. */
    public Instant now() {
        return now;
    }

    /** Records what was set, where nothing was before. */
    public void record(AuditAction action, Target target, Map<String, String> after) {
        record(action, target, Map.of(), after);
    }

    /** Records what was set, and what it replaced. */
    public void record(AuditAction action, Target target, Map<String, String> before, Map<String, String> after) {
        recordIn(actor.workspace(), action, target, before, after);
    }

    /**
     * Records in another workspace's trail what this one did that concerns it: by the workspace, without who did it there and from where.
     *
     * @param own the workspace that the actor acts in
     */
    public void recordAcross(
            WorkspaceId other, Workspace own, AuditAction action, Target target, Map<String, String> after) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                now,
                other,
                Principal.of(own),
                null,
                action,
                target,
                AuditEvent.Outcome.DONE,
                null,
                Origin.INTERNAL,
                Map.of(),
                after));
    }

    /** Records what was done to another workspace than the one the actor acts in, in that one's trail. */
    public void recordIn(
            WorkspaceId workspace,
            AuditAction action,
            Target target,
            Map<String, String> before,
            Map<String, String> after) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                now,
                workspace,
                actor.principal(),
                actor.secret(),
                action,
                target,
                AuditEvent.Outcome.DONE,
                null,
                origin,
                before,
                after));
    }
}
