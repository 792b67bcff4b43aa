package dev.keywright.console.role;

import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.BadRequest;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What forms about roles have in common: the scopes that are ticked, and what is said beside which field. */
final class RoleForm {

    private RoleForm() {}

    /** @throws BadRequest if one isn't a scope, which no page of ours sends */
    static SortedSet<Scope> ticked(ConsoleRequest request) {
        SortedSet<Scope> scopes = new TreeSet<>();
        for (String value : request.formAll("scope")) {
            try {
                scopes.add(new Scope(value));
            } catch (IllegalArgumentException e) {
                throw new BadRequest("A scope " + e.getMessage() + ".");
            }
        }
        return scopes;
    }

    /** Every scope that there is in the workspace: its Owners hold them all. */
    static SortedSet<Scope> all(WorkspaceVisit visit) {
        return visit.roles().stream()
                .filter(Role::isOwner)
                .findFirst()
                .map(Role::scopes)
                .orElse(Collections.emptySortedSet());
    }

    /** Says what is refused, beside the field that it concerns. */
    static Form refuse(Form form, Refusal refusal) {
        if (refusal instanceof RoleRefusal.NameTaken taken) {
            return form.refuse("name", taken);
        }
        if (refusal instanceof RoleRefusal.NoScope) {
            return form.refuse("scope", "Tick at least one scope.");
        }
        if (refusal instanceof RoleRefusal.UnknownScope) {
            return form.refuse("scope", "The role " + refusal.getMessage() + ".");
        }
        if (refusal instanceof AccessRefusal.InsufficientScope lacking
                && !lacking.required().contains(Scope.ROLE_WRITE)) {
            return form.refuse(
                    "scope",
                    "You don't hold " + Scope.formatList(lacking.required())
                            + " yourself, and nobody gives more than they have.");
        }
        return form.refuse("", refusal);
    }

    /** The name as it is typed, in any case. */
    static RoleName parseName(String text) {
        return CustomRole.parseName(text);
    }
}
