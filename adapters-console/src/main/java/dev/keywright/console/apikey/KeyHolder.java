package dev.keywright.console.apikey;

import dev.keywright.application.PageRequest;
import dev.keywright.application.member.ListMembers;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.role.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * A member to filter the list of keys by.
 *
 * @param id the user's
 */
public record KeyHolder(String id, String label) {

    /** As many as leave the page small. The page of any member has a link to that member's keys. */
    private static final int MOST = 30;

    /**
     * The newest members, and the one that the list is filtered by, be it not among them; nobody for who doesn't see other people's keys.
     *
     * @param keys those that are shown
     */
    static List<KeyHolder> find(Tools tools, WorkspaceVisit visit, KeyFilter filter, List<KeyView> keys) {
        if (!visit.may(Scope.APIKEY_MANAGE) || !visit.may(Scope.MEMBER_READ)) {
            return List.of();
        }
        List<KeyHolder> holders = new ArrayList<>();
        tools.useCases()
                .members()
                .listMembers()
                .list(new ListMembers.Query(visit.call(), visit.id(), new PageRequest(MOST, null)))
                .items()
                .forEach(member -> holders.add(new KeyHolder(
                        member.user().id().toString(), member.user().label())));
        if (!filter.member().isEmpty()
                && holders.stream().noneMatch(holder -> holder.id().equals(filter.member()))) {
            holders.add(new KeyHolder(
                    filter.member(),
                    keys.isEmpty() ? "A former member" : keys.get(0).member()));
        }
        return holders;
    }
}
