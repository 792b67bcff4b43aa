package dev.keywright.console.role;

import dev.keywright.application.role.DeleteRole;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleRefusal;

/** Deletes a role of the workspace's own, after asking. */
final class DeleteRoleHandler {

    private final Tools tools;

    DeleteRoleHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, RolePath.find(visit), Form.blank());
    }

    ConsoleAnswer delete(WorkspaceVisit visit) {
        Role role = RolePath.find(visit);
        try {
            tools.useCases().roles().deleteRole().delete(new DeleteRole.Command(visit.call(), visit.id(), role.name()));
            return ConsoleAnswer.seeOther(visit.path("/roles") + "?done=role-deleted");
        } catch (RoleRefusal.RoleNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, role, Form.of(visit.request()).refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Role role, Form form) {
        RoleText text = RoleText.of(role);
        return tools.views()
                .show(
                        status,
                        "role/delete",
                        new DeleteRolePage(
                                tools.shells().of(visit, "Delete " + text.label()),
                                RolePath.of(visit, role.name()),
                                text,
                                form));
    }
}
