package dev.keywright.console.workspace;

import dev.keywright.application.workspace.DeactivateWorkspace;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;

/** Deactivates a workspace, after asking by its name. */
final class DeactivateHandler {

    private final Tools tools;

    DeactivateHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer deactivate(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        if (!form.text("confirmation").strip().equals(visit.workspace().name().value())) {
            return show(
                    422,
                    visit,
                    form.refuse("confirmation", "This isn't the workspace's name. Nothing was deactivated."));
        }
        tools.useCases()
                .workspaces()
                .deactivateWorkspace()
                .deactivate(new DeactivateWorkspace.Command(visit.call(), visit.id()));
        return ConsoleAnswer.seeOther(visit.path("/settings") + "?done=deactivated");
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        String name = visit.workspace().name().value();
        return tools.views()
                .show(
                        status,
                        "workspace/deactivate",
                        new DeactivatePage(
                                tools.shells().of(visit, "Deactivate " + name), visit.path("/settings"), name, form));
    }
}
