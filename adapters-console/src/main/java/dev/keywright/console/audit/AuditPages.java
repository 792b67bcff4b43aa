package dev.keywright.console.audit;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of a workspace's activity. */
public final class AuditPages {

    private static final String ACTIVITY = "/w/{workspace}/activity";

    private AuditPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        ActivityEvents events = new ActivityEvents(tools);
        ActivityHandler list = new ActivityHandler(tools, events);
        ExportHandler export = new ExportHandler(events);
        router.get(ACTIVITY, visits.inWorkspace(list::show))
                .get(ACTIVITY + "/export.csv", visits.inWorkspace(export::csv))
                .get(ACTIVITY + "/export.json", visits.inWorkspace(export::json));
    }
}
