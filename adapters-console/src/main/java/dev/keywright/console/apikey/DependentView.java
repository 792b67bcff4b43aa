package dev.keywright.console.apikey;

import dev.keywright.application.integration.ListDependents;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An integration that holds a secret of a key, as it is shown before the key is revoked or rotated.
 *
 * @param workspaces those that it is shared with: a name, or an id where the workspace hasn't answered
 */
public record DependentView(
        String address, String name, @Nullable Moment lastUsed, List<String> workspaces) {

    /** Those that hold that key. */
    public static List<DependentView> of(Tools tools, WorkspaceVisit visit, ClientId key) {
        Instant now = tools.clock().instant();
        return tools
                .useCases()
                .integrations()
                .listDependents()
                .list(new ListDependents.Query(visit.call(), visit.id(), key))
                .stream()
                .map(dependent -> of(dependent, visit, now))
                .toList();
    }

    private static DependentView of(ListDependents.Dependent dependent, WorkspaceVisit visit, Instant now) {
        return new DependentView(
                visit.path("/integrations/" + dependent.integration()),
                dependent.name().value(),
                Moment.of(dependent.lastUsedAt(), now),
                dependent.shares().stream()
                        .map(listed -> Optional.ofNullable(listed.destinationName())
                                .map(Name::value)
                                .orElseGet(() -> listed.share().destination().toString()))
                        .toList());
    }
}
