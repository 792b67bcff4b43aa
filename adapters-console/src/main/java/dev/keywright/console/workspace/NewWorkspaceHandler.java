package dev.keywright.console.workspace;

import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import java.util.Optional;

/** Lists the visitor's workspaces, and creates one, which Owners of the platform workspace may. */
final class NewWorkspaceHandler {

    private final Tools tools;

    NewWorkspaceHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer list(Visit visit) {
        return tools.views()
                .show(
                        "workspace/list",
                        WorkspaceListPage.of(visit, tools.shells().of(visit, "Workspaces")));
    }

    ConsoleAnswer show(Visit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer create(Visit visit) {
        Form form = Form.of(visit.request());
        Optional<Name> name = form.parse("name", "Name", Name::new);
        if (name.isEmpty()) {
            return show(422, visit, form);
        }
        try {
            CreateWorkspace.Result created = tools.useCases()
                    .workspaces()
                    .createWorkspace()
                    .create(new CreateWorkspace.Command(visit.call(), name.get(), false));
            return ConsoleAnswer.seeOther("/w/" + created.workspace().id() + "/api-keys");
        } catch (AccessRefusal.OwnerRoleRequired e) {
            return show(403, visit, form.refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, Visit visit, Form form) {
        return tools.views()
                .show(
                        status,
                        "workspace/new",
                        new NewWorkspacePage(tools.shells().of(visit, "Create workspace"), form));
    }
}
