package dev.keywright.application.audit;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;

/** Wires the use cases of the audit trail. */
public record AuditUseCases(ListAuditEvents listAuditEvents) {

    public static AuditUseCases wire(Foundation foundation, Actors actors, AuditTrail auditTrail) {
        return new AuditUseCases(new ListAuditEventsUseCase(foundation, actors, auditTrail));
    }
}
