package dev.keywright.console.role;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The roles of a workspace with what each allows. */
public record RoleListPage(Shell shell, List<Row> roles) {

    /**
     * A role.
     *
     * @param all every scope that it holds
     * @param mine whether it is the visitor's
     */
    public record Row(RoleText text, List<String> all, boolean mine) {}

    static RoleListPage of(Tools tools, WorkspaceVisit visit) {
        return new RoleListPage(
                tools.shells().of(visit, "Roles"),
                visit.roles().stream().map(role -> row(role, visit)).toList());
    }

    private static Row row(Role role, WorkspaceVisit visit) {
        SortedSet<Scope> scopes = new TreeSet<>(role.scopes());
        return new Row(
                RoleText.of(role),
                scopes.stream().map(Scope::value).toList(),
                role.name().equals(visit.role()));
    }
}
