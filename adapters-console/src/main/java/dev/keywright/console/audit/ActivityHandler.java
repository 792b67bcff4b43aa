package dev.keywright.console.audit;

import dev.keywright.application.Page;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cursors;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import java.time.Instant;
import java.util.Arrays;

/** Shows what happened in a workspace, newest first. */
final class ActivityHandler {

    private static final int EVENTS_PER_PAGE = 50;

    private final Tools tools;
    private final ActivityEvents events;

    ActivityHandler(Tools tools, ActivityEvents events) {
        this.tools = tools;
        this.events = events;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        ActivityFilter filter = ActivityFilter.of(visit.request());
        Page<AuditEvent> page = events.page(visit, filter, Cursors.page(visit.request(), EVENTS_PER_PAGE));
        Instant now = tools.clock().instant();
        String list = visit.path("/activity");
        return tools.views()
                .show(
                        "audit/list",
                        new ActivityPage(
                                tools.shells().of(visit, "Activity"),
                                list,
                                filter,
                                Arrays.stream(AuditAction.values())
                                        .map(AuditAction::text)
                                        .sorted()
                                        .toList(),
                                page.items().stream()
                                        .map(event -> EventView.of(event, now))
                                        .toList(),
                                filter.address(list + "/export.csv", null),
                                filter.address(list + "/export.json", null),
                                page.next() == null ? null : filter.address(list, Cursors.text(page.next()))));
    }
}
