package dev.keywright.console.role;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of roles. */
public final class RolePages {

    private static final String ROLES = "/w/{workspace}/roles";
    private static final String ROLE = ROLES + "/named/{role}";

    private RolePages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        NewRoleHandler creation = new NewRoleHandler(tools);
        RoleHandler role = new RoleHandler(tools);
        DeleteRoleHandler deletion = new DeleteRoleHandler(tools);
        router.get(ROLES, visits.inWorkspace(visit -> tools.views().show("role/list", RoleListPage.of(tools, visit))))
                .get(ROLES + "/new", visits.inWorkspace(creation::show))
                .post(ROLES + "/new", visits.inWorkspace(creation::create))
                .get(ROLE, visits.inWorkspace(role::show))
                .post(ROLE, visits.inWorkspace(role::change))
                .get(ROLE + "/delete", visits.inWorkspace(deletion::show))
                .post(ROLE + "/delete", visits.inWorkspace(deletion::delete));
    }
}
