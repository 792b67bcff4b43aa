package dev.keywright.console.workspace;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of workspaces. */
public final class WorkspacePages {

    private static final String SETTINGS = "/w/{workspace}/settings";

    private WorkspacePages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        SettingsHandler settings = new SettingsHandler(tools);
        DeactivateHandler deactivation = new DeactivateHandler(tools);
        NewWorkspaceHandler creation = new NewWorkspaceHandler(tools);
        router.get(SETTINGS, visits.inWorkspace(settings::show))
                .post(SETTINGS, visits.inWorkspace(settings::rename))
                .post(SETTINGS + "/reactivate", visits.inWorkspace(settings::reactivate))
                .get(SETTINGS + "/deactivate", visits.inWorkspace(deactivation::show))
                .post(SETTINGS + "/deactivate", visits.inWorkspace(deactivation::deactivate))
                .get("/workspaces", visits.signedIn(creation::list))
                .get("/workspaces/new", visits.signedIn(creation::show))
                .post("/workspaces/new", visits.signedIn(creation::create));
    }
}
