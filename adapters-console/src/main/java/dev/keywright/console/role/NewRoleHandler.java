package dev.keywright.console.role;

import dev.keywright.application.role.CreateRole;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Creates a role of the workspace's own, from nothing or like another one. */
final class NewRoleHandler {

    private final Tools tools;

    NewRoleHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        if (!visit.may(Scope.ROLE_WRITE)) {
            throw new AccessRefusal.InsufficientScope(new TreeSet<>(Set.of(Scope.ROLE_WRITE)));
        }
        String like = visit.request().query("like").orElse("");
        SortedSet<Scope> ticked = visit.roles().stream()
                .filter(role -> role.name().value().equals(like))
                .findFirst()
                .map(Role::scopes)
                .orElse(Collections.emptySortedSet());
        return show(200, visit, Form.blank(), ticked);
    }

    ConsoleAnswer create(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        Optional<RoleName> name = form.parse("name", "Name", RoleForm::parseName);
        SortedSet<Scope> ticked = RoleForm.ticked(visit.request());
        if (name.isEmpty()) {
            return show(422, visit, form, ticked);
        }
        try {
            tools.useCases()
                    .roles()
                    .createRole()
                    .create(new CreateRole.Command(visit.call(), visit.id(), name.get(), ticked));
            return ConsoleAnswer.seeOther(RolePath.of(visit, name.get()) + "?done=role-created");
        } catch (Refusal e) {
            return show(422, visit, RoleForm.refuse(form, e), ticked);
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form, SortedSet<Scope> ticked) {
        return tools.views()
                .show(
                        status,
                        "role/new",
                        new NewRolePage(
                                tools.shells().of(visit, "Create role"),
                                visit.path("/roles"),
                                form,
                                ScopeGroup.of(RoleForm.all(visit), ticked, visit.scopes())));
    }
}
