package dev.keywright.console.integration;

import dev.keywright.application.integration.GetIntegration;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;

/** Finds what the path names. */
final class FindIntegration {

    private FindIntegration() {}

    /** @throws IntegrationRefusal.IntegrationNotFound if it is no integration's id */
    static IntegrationId idOf(WorkspaceVisit visit) {
        return Ids.find(visit.part("integration"))
                .map(IntegrationId::new)
                .orElseThrow(IntegrationRefusal.IntegrationNotFound::new);
    }

    /** @throws ShareRefusal.ShareNotFound if it is no share's id */
    static ShareId shareOf(WorkspaceVisit visit) {
        return Ids.find(visit.part("share")).map(ShareId::new).orElseThrow(ShareRefusal.ShareNotFound::new);
    }

    /** The integration as it is now. */
    static ListedIntegration load(Tools tools, WorkspaceVisit visit) {
        return tools.useCases()
                .integrations()
                .getIntegration()
                .get(new GetIntegration.Query(visit.call(), visit.id(), idOf(visit)));
    }

    static IntegrationView view(Tools tools, WorkspaceVisit visit) {
        return IntegrationView.of(load(tools, visit), visit, tools.clock().instant());
    }
}
