package dev.keywright.application.memory;

import dev.keywright.application.Page;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.workspace.WorkspaceId;

final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryTransactions transactions;

    InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(AuditEvent event) {
        transactions.tables().auditEvents.add(event);
    }

    @Override
    public Page<AuditEvent> list(AuditQuery query) {
        return NewestFirst.page(
                transactions.tables().auditEvents.stream()
                        .filter(event -> isInTrail(event, query) && matches(event, query.filter())),
                event -> NewestFirst.position(event.at(), event.id().value()),
                query.page());
    }

    private static boolean isInTrail(AuditEvent event, AuditQuery query) {
        WorkspaceId workspace = event.workspace();
        return workspace == null ? query.withDeploymentEvents() : workspace.equals(query.workspace());
    }

    private static boolean matches(AuditEvent event, AuditQuery.Filter filter) {
        return (filter.actor() == null || filter.actor().equals(event.actor().id()))
                && (filter.action() == null || filter.action() == event.action())
                && (filter.target() == null
                        || filter.target().equals(event.target().id()))
                && (filter.from() == null || !event.at().isBefore(filter.from()))
                && (filter.to() == null || event.at().isBefore(filter.to()));
    }
}
