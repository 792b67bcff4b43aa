package dev.keywright.console.role;

import dev.keywright.application.role.ChangeRole;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.role.PresetRole;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;

/** Shows one role, and gives one of the workspace's own other scopes. */
final class RoleHandler {

    private final Tools tools;

    RoleHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        Role role = RolePath.find(visit);
        return show(200, visit, role, Form.blank(), role.scopes());
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        Role role = RolePath.find(visit);
        SortedSet<Scope> ticked = RoleForm.ticked(visit.request());
        try {
            tools.useCases()
                    .roles()
                    .changeRole()
                    .change(new ChangeRole.Command(visit.call(), visit.id(), role.name(), ticked));
            return ConsoleAnswer.seeOther(RolePath.of(visit, role.name()) + "?done=role-changed");
        } catch (RoleRefusal.RoleNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, role, RoleForm.refuse(Form.of(visit.request()), e), ticked);
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Role role, Form form, SortedSet<Scope> ticked) {
        boolean preset = role instanceof PresetRole;
        boolean mayWrite = visit.may(Scope.ROLE_WRITE);
        boolean within = visit.scopes().containsAll(role.scopes());
        boolean mayChange = mayWrite && !preset && within;
        RoleText text = RoleText.of(role);
        return tools.views()
                .show(
                        status,
                        "role/role",
                        new RolePage(
                                tools.shells().of(visit, text.label()),
                                visit.path("/roles"),
                                RolePath.of(visit, role.name()),
                                text,
                                preset,
                                role.name().equals(visit.role()),
                                mayWrite,
                                mayChange,
                                mayWrite && !preset && !within,
                                ScopeGroup.of(mayChange ? RoleForm.all(visit) : role.scopes(), ticked, visit.scopes()),
                                form,
                                visit.path("/api-keys?role=")
                                        + URLEncoder.encode(role.name().value(), StandardCharsets.UTF_8)));
    }
}
