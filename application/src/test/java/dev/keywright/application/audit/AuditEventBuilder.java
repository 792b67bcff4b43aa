package dev.keywright.application.audit;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.anId;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes audit events to test with: of the deployment's trail, unless a workspace is said. */
public final class AuditEventBuilder {
    private Instant at = NOW;
    private @Nullable WorkspaceId workspace;
    private Principal actor = Principal.of(new ClientId(anId()), "ci");
    private @Nullable SecretId secret;
    private AuditAction action = AuditAction.API_KEY_CREATED;
    private Target target = Target.apiKey(new ClientId(anId()), "deploy");
    private AuditEvent.Outcome outcome = AuditEvent.Outcome.DONE;
    private @Nullable String reason;
    private Origin origin = Origin.INTERNAL;
    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();

    public AuditEventBuilder at(Instant newAt) {
        at = newAt;
        return this;
    }

    public AuditEventBuilder in(Workspace newWorkspace) {
        workspace = newWorkspace.id();
        return this;
    }

    public AuditEventBuilder by(Principal newActor) {
        actor = newActor;
        return this;
    }

    public AuditEventBuilder withSecret(SecretId newSecret) {
        secret = newSecret;
        return this;
    }

    public AuditEventBuilder of(AuditAction newAction) {
        action = newAction;
        return this;
    }

    public AuditEventBuilder on(Target newTarget) {
        target = newTarget;
        return this;
    }

    public AuditEventBuilder refused(String newReason) {
        outcome = AuditEvent.Outcome.REFUSED;
        reason = newReason;
        return this;
    }

    public AuditEventBuilder from(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    public AuditEventBuilder changing(Map<String, String> newBefore, Map<String, String> newAfter) {
        before = newBefore;
        after = newAfter;
        return this;
    }

    public AuditEvent build() {
        return new AuditEvent(
                new AuditEventId(anId()),
                at,
                workspace,
                actor,
                secret,
                action,
                target,
                outcome,
                reason,
                origin,
                before,
                after);
    }
}
