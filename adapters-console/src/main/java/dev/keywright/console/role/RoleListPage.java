package dev.keywright.console.role;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The roles of a workspace with what each allows.
 *
 * @param list its own address
 * @param presets those that every workspace has, the least first
 * @param own those of the workspace's own
 * @param mayCreate whether to offer making one
 */
public record RoleListPage(Shell shell, String list, List<Row> presets, List<Row> own, boolean mayCreate) {

    /**
     * A role.
     *
     * @param scopes for a preset, what it adds to the one before it; else all that it holds
     * @param mine whether it is the visitor's
     */
    public record Row(String address, RoleText text, List<String> scopes, boolean mine) {}

    static RoleListPage of(Tools tools, WorkspaceVisit visit) {
        List<Row> presets = new ArrayList<>();
        List<Row> own = new ArrayList<>();
        SortedSet<Scope> before = new TreeSet<>();
        for (Role role : visit.roles()) {
            if (role instanceof CustomRole) {
                own.add(row(role, role.scopes(), visit));
            } else {
                SortedSet<Scope> added = new TreeSet<>(role.scopes());
                added.removeAll(before);
                presets.add(row(role, added, visit));
                before.addAll(added);
            }
        }
        return new RoleListPage(
                tools.shells().of(visit, "Roles"), visit.path("/roles"), presets, own, visit.may(Scope.ROLE_WRITE));
    }

    private static Row row(Role role, SortedSet<Scope> scopes, WorkspaceVisit visit) {
        return new Row(
                RolePath.of(visit, role.name()),
                RoleText.of(role),
                scopes.stream().sorted(ScopeText.ORDER).map(Scope::value).toList(),
                role.name().equals(visit.role()));
    }
}
