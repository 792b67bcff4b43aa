package dev.keywright.console.integration;

import dev.keywright.application.integration.DeleteIntegration;
import dev.keywright.application.integration.LeaveIntegration;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.IntegrationRefusal;

/** Deletes an integration, or leaves one that another workspace shares, after asking. */
final class EndIntegrationHandler {

    private final Tools tools;

    EndIntegrationHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer delete(WorkspaceVisit visit) {
        return end(
                visit,
                () -> tools.useCases()
                        .integrations()
                        .deleteIntegration()
                        .delete(new DeleteIntegration.Command(visit.call(), visit.id(), FindIntegration.idOf(visit))),
                "integration-deleted");
    }

    ConsoleAnswer leave(WorkspaceVisit visit) {
        return end(
                visit,
                () -> tools.useCases()
                        .integrations()
                        .shares()
                        .leaveIntegration()
                        .leave(new LeaveIntegration.Command(visit.call(), visit.id(), FindIntegration.idOf(visit))),
                "integration-left");
    }

    private ConsoleAnswer end(WorkspaceVisit visit, Runnable work, String done) {
        try {
            work.run();
            return ConsoleAnswer.seeOther(visit.path("/integrations") + "?done=" + done);
        } catch (IntegrationRefusal.IntegrationNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, Form.of(visit.request()).refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        IntegrationView integration = FindIntegration.view(tools, visit);
        String title = (integration.incoming() ? "Leave " : "Delete ") + integration.name();
        return tools.views()
                .show(
                        status,
                        "integration/end",
                        new EndIntegrationPage(tools.shells().of(visit, title), integration, form));
    }
}
