package dev.keywright.console.role;

import dev.keywright.console.page.Tools;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the page of roles. */
public final class RolePages {

    private RolePages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        router.get(
                "/w/{workspace}/roles",
                tools.visits().inWorkspace(visit -> tools.views().show("role/list", RoleListPage.of(tools, visit))));
    }
}
