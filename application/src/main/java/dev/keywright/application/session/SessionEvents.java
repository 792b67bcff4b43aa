package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.User;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.util.Map;

/** Records the begin and end of sessions: in the deployment's trail, since a session belongs to no workspace. */
final class SessionEvents {

    private final Foundation foundation;
    private final AuditTrail auditTrail;

    SessionEvents(Foundation foundation, AuditTrail auditTrail) {
        this.foundation = foundation;
        this.auditTrail = auditTrail;
    }

    void created(Session session, User user, Origin origin) {
        record(AuditAction.SESSION_CREATED, session.id(), user, origin);
    }

    void ended(SessionId session, User user, Origin origin) {
        record(AuditAction.SESSION_ENDED, session, user, origin);
    }

    void passwordChanged(User user, Origin origin) {
        record(AuditAction.PASSWORD_CHANGED, Target.member(user), user, origin);
    }

    private void record(AuditAction action, SessionId session, User user, Origin origin) {
        record(action, new Target(Target.Kind.SESSION, session.toString(), null), user, origin);
    }

    private void record(AuditAction action, Target target, User user, Origin origin) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                null,
                Principal.of(user),
                null,
                action,
                target,
                AuditEvent.Outcome.DONE,
                null,
                origin,
                Map.of(),
                Map.of()));
    }
}
