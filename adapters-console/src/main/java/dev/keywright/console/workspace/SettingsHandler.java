package dev.keywright.console.workspace;

import dev.keywright.application.workspace.ReactivateWorkspace;
import dev.keywright.application.workspace.RenameWorkspace;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Name;
import dev.keywright.domain.role.Scope;
import java.util.Optional;

/** Shows a workspace's settings; renames and reactivates it. */
final class SettingsHandler {

    private final Tools tools;

    SettingsHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer rename(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        Optional<Name> name = form.parse("name", "Name", Name::new);
        if (name.isEmpty()) {
            return show(422, visit, form);
        }
        tools.useCases()
                .workspaces()
                .renameWorkspace()
                .rename(new RenameWorkspace.Command(visit.call(), visit.id(), name.get()));
        return ConsoleAnswer.seeOther(visit.path("/settings") + "?done=renamed");
    }

    ConsoleAnswer reactivate(WorkspaceVisit visit) {
        tools.useCases()
                .workspaces()
                .reactivateWorkspace()
                .reactivate(new ReactivateWorkspace.Command(visit.call(), visit.id()));
        return ConsoleAnswer.seeOther(visit.path("/settings") + "?done=reactivated");
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        form.preset("name", visit.workspace().name().value());
        return tools.views()
                .show(
                        status,
                        "workspace/settings",
                        new SettingsPage(
                                tools.shells().of(visit, "Settings"),
                                visit.path("/settings"),
                                form,
                                new Moment(
                                        visit.workspace().createdAt(),
                                        tools.clock().instant()),
                                visit.workspace().isActive(),
                                visit.workspace().platform(),
                                visit.may(Scope.WORKSPACE_WRITE)));
    }
}
