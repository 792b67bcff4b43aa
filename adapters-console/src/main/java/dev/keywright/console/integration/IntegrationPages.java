package dev.keywright.console.integration;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of integrations, and of what is shared with a workspace. */
public final class IntegrationPages {

    private static final String INTEGRATIONS = "/w/{workspace}/integrations";
    private static final String INTEGRATION = INTEGRATIONS + "/{integration}";
    private static final String SHARE = INTEGRATION + "/shares/{share}";

    private IntegrationPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        IntegrationListHandler list = new IntegrationListHandler(tools);
        NewIntegrationHandler creation = new NewIntegrationHandler(tools);
        IntegrationHandler integration = new IntegrationHandler(tools);
        RotateIntegrationHandler rotation = new RotateIntegrationHandler(tools);
        EndIntegrationHandler end = new EndIntegrationHandler(tools);
        ShareHandler shares = new ShareHandler(tools);
        router.get(INTEGRATIONS, visits.inWorkspace(list::show))
                .post(INTEGRATIONS + "/requests/{share}", visits.inWorkspace(list::answer))
                .get(INTEGRATIONS + "/new", visits.inWorkspace(creation::show))
                .post(INTEGRATIONS + "/new", visits.inWorkspace(creation::create))
                .get(INTEGRATION, visits.inWorkspace(integration::show))
                .post(INTEGRATION, visits.inWorkspace(integration::change))
                .get(INTEGRATION + "/rotate", visits.inWorkspace(rotation::show))
                .post(INTEGRATION + "/rotate", visits.inWorkspace(rotation::rotate))
                .get(INTEGRATION + "/delete", visits.inWorkspace(end::show))
                .post(INTEGRATION + "/delete", visits.inWorkspace(end::delete))
                .get(INTEGRATION + "/leave", visits.inWorkspace(end::show))
                .post(INTEGRATION + "/leave", visits.inWorkspace(end::leave))
                .get(INTEGRATION + "/share", visits.inWorkspace(shares::show))
                .post(INTEGRATION + "/share", visits.inWorkspace(shares::share))
                .post(SHARE + "/end", visits.inWorkspace(shares::end))
                .post(SHARE + "/confirm", visits.inWorkspace(shares::confirm));
    }
}
