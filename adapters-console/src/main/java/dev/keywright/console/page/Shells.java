package dev.keywright.console.page;

import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.visit.Visit;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.Assets;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Cookies;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what is around a page. */
public final class Shells {

    private static final int MOST_PLACES = 10;

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Shell.Links links;

    public Shells(Assets assets) {
        this.links = new Shell.Links(assets.style(), assets.script(), assets.htmx(), assets.icon());
    }

    /** For a page that anyone may see. */
    public Shell outside(ConsoleRequest request, String title) {
        return shell(request, title, null, null);
    }

    /** For a page that belongs to no workspace. */
    public Shell of(Visit visit, String title) {
        return shell(visit.request(), title, person(visit, null), null);
    }

    /** For a page of a workspace. */
    public Shell of(WorkspaceVisit visit, String title) {
        return shell(visit.request(), title, person(visit.visit(), visit.workspace()), place(visit));
    }

    private Shell shell(
            ConsoleRequest request, String title, Shell.@Nullable Person person, Shell.@Nullable Place place) {
        return new Shell(
                title,
                links,
                request.cookie(Cookies.THEME).filter(THEMES::contains).orElse("system"),
                request.formToken().value(),
                request.path(),
                person == null ? null : request.cookie(Cookies.SESSION_END).orElse(null),
                request.query("done").flatMap(Notices::find).orElse(null),
                person,
                place);
    }

    private static Shell.Person person(Visit visit, @Nullable Workspace here) {
        List<Shell.Choice> places = visit.memberships().stream()
                .map(DescribeCaller.Membership::workspace)
                .map(workspace ->
                        choice(workspace, here != null && workspace.id().equals(here.id())))
                .sorted(Comparator.comparing(Shell.Choice::current).reversed())
                .limit(MOST_PLACES)
                .toList();
        boolean platformOwner = visit.memberships().stream()
                .anyMatch(membership ->
                        membership.workspace().platform() && membership.member().isActiveOwner());
        return new Shell.Person(
                visit.user().label(),
                visit.user().email().value(),
                places,
                visit.memberships().size() - places.size(),
                platformOwner);
    }

    /** A workspace, as its keys' address. */
    public static Shell.Choice choice(Workspace workspace, boolean current) {
        return new Shell.Choice(
                workspace.name().value(), "/w/" + workspace.id() + "/api-keys", current, workspace.isActive());
    }

    private static Shell.Place place(WorkspaceVisit visit) {
        List<Shell.Item> menu = new ArrayList<>();
        menu.add(item(visit, "API keys", "key", "/api-keys"));
        if (visit.may(Scope.INTEGRATION_READ)) {
            menu.add(item(visit, "Integrations", "link", "/integrations"));
        }
        if (visit.may(Scope.MEMBER_READ)) {
            menu.add(item(visit, "Members", "people", "/members"));
        }
        menu.add(item(visit, "Roles", "shield", "/roles"));
        if (visit.may(Scope.AUDIT_READ)) {
            menu.add(item(visit, "Activity", "pulse", "/activity"));
        }
        menu.add(item(visit, "Settings", "sliders", "/settings"));
        return new Shell.Place(
                visit.workspace().name().value(),
                visit.id().toString(),
                RoleText.label(visit.role()),
                visit.workspace().isActive(),
                menu);
    }

    private static Shell.Item item(WorkspaceVisit visit, String label, String icon, String rest) {
        String address = visit.path(rest);
        return new Shell.Item(label, icon, address, visit.request().path().startsWith(address));
    }
}
