package dev.keywright.application.leak;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records what was ended because it leaked: by the system, since who reports it is nobody we know, but with where the report came from. A
 * session's is in the deployment's trail, since it belongs to no workspace.
 */
final class LeakEvents {

    private final Foundation foundation;
    private final AuditTrail auditTrail;

    LeakEvents(Foundation foundation, AuditTrail auditTrail) {
        this.foundation = foundation;
        this.auditTrail = auditTrail;
    }

    void ofKey(ApiKey key, SecretId secret, Origin origin) {
        String left = String.valueOf(key.liveSecrets(foundation.now()).size());
        record(
                key.workspace(),
                AuditAction.API_KEY_SECRET_LEAKED,
                Target.apiKey(key.clientId(), key.name().value()),
                Map.of("secret_id", secret.toString(), "live_secrets", left),
                origin);
    }

    void ofSession(Session session, Origin origin) {
        Target target = new Target(Target.Kind.SESSION, session.id().toString(), null);
        record(
                null,
                AuditAction.SESSION_LEAKED,
                target,
                Map.of("user_id", session.user().toString()),
                origin);
    }

    void ofInvitation(Invitation invitation, Origin origin) {
        record(
                invitation.workspace(),
                AuditAction.INVITATION_LEAKED,
                Target.member(invitation.user()),
                Map.of(),
                origin);
    }

    private void record(
            @Nullable WorkspaceId workspace,
            AuditAction action,
            Target target,
            Map<String, String> after,
            Origin origin) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                workspace,
                Principal.SYSTEM,
                null,
                action,
                target,
                AuditEvent.Outcome.DONE,
                null,
                origin,
                Map.of(),
                after));
    }
}
