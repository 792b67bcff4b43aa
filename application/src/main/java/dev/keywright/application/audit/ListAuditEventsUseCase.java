package dev.keywright.application.audit;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.access.Actors;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.role.Scope;

final class ListAuditEventsUseCase implements ListAuditEvents {

    private final Foundation foundation;
    private final Actors actors;
    private final AuditTrail auditTrail;

    ListAuditEventsUseCase(Foundation foundation, Actors actors, AuditTrail auditTrail) {
        this.foundation = foundation;
        this.actors = actors;
        this.auditTrail = auditTrail;
    }

    @Override
    public Page<AuditEvent> list(Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.AUDIT_READ);
            boolean platform = actors.isPlatform(query.workspace());
            return auditTrail.list(new AuditQuery(query.workspace(), platform, query.filter(), query.page()));
        });
    }
}
