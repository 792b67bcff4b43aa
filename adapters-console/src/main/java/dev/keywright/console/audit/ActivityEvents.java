package dev.keywright.console.audit;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.audit.ListAuditEvents;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the events that a filter lets through. */
final class ActivityEvents {

    /** How many events an export has at most: what is older, another export with a last day has. */
    static final int MOST = 10_000;

    private final Tools tools;

    ActivityEvents(Tools tools) {
        this.tools = tools;
    }

    Page<AuditEvent> page(WorkspaceVisit visit, ActivityFilter filter, PageRequest page) {
        return tools.useCases()
                .audit()
                .listAuditEvents()
                .list(new ListAuditEvents.Query(visit.call(), visit.id(), filter.query(), page));
    }

    /** All of them, the newest first, up to {@link #MOST}. */
    List<AuditEvent> all(WorkspaceVisit visit, ActivityFilter filter) {
        List<AuditEvent> events = new ArrayList<>();
        @Nullable PageRequest next = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (next != null && events.size() < MOST) {
            Page<AuditEvent> page = page(visit, filter, next);
            events.addAll(page.items());
            next = page.next() == null ? null : new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
        return events;
    }
}
