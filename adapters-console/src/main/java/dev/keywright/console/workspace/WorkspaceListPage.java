package dev.keywright.console.workspace;

import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Shells;
import dev.keywright.console.visit.Visit;
import dev.keywright.domain.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The workspaces that someone belongs to, by name.
 *
 * @param text part of the names that are wanted, empty for any
 * @param places those that are wanted: as many as leave the page small
 * @param others how many are wanted beside them
 * @param searchable whether there are so many that one looks for them
 */
public record WorkspaceListPage(Shell shell, String text, List<Shell.Choice> places, int others, boolean searchable) {

    private static final int MOST = 100;
    private static final int SEEN_AT_A_GLANCE = 10;

    static WorkspaceListPage of(Visit visit, Shell shell) {
        String text = visit.request().query("q").orElse("").strip();
        List<Workspace> wanted = visit.memberships().stream()
                .map(membership -> membership.workspace())
                .filter(workspace -> folded(workspace.name().value()).contains(folded(text)))
                .sorted(Comparator.comparing(
                        workspace -> folded(workspace.name().value())))
                .toList();
        List<Shell.Choice> places = wanted.stream()
                .limit(MOST)
                .map(workspace -> Shells.choice(workspace, false))
                .toList();
        return new WorkspaceListPage(
                shell,
                text,
                places,
                wanted.size() - places.size(),
                visit.memberships().size() > SEEN_AT_A_GLANCE);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
