package dev.keywright.console.apikey;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.CountApiKeys;
import dev.keywright.application.apikey.ListApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cursors;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.util.List;

/** Shows the keys of a workspace, newest first unless another order is chosen. */
final class KeyListHandler {

    /** What ends within so many days is counted on top of the list of all. */
    static final int SOON_DAYS = 14;

    private static final int KEYS_PER_PAGE = 50;

    private final Tools tools;

    KeyListHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        Instant now = tools.clock().instant();
        KeyFilter filter = KeyFilter.of(visit.request());
        boolean allowed = visit.may(Scope.APIKEY_READ);
        Page<ListedKey> page = allowed ? load(visit, filter, now) : new Page<>(List.of(), null);
        String list = visit.path("/api-keys");
        List<KeyView> keys =
                page.items().stream().map(key -> KeyView.of(key, list, now)).toList();
        boolean further = visit.request().query("cursor").isPresent();
        return tools.views()
                .show(
                        "apikey/list",
                        new KeyListPage(
                                tools.shells().of(visit, "API keys"),
                                list,
                                filter,
                                KeyColumn.all(filter, list),
                                KeySort.ALL,
                                visit.roles().stream().map(RoleText::of).toList(),
                                KeyHolder.find(tools, visit, filter, keys),
                                keys,
                                allowed && filter.isEmpty() ? countEnding(visit, now) : 0,
                                visit.may(Scope.APIKEY_MANAGE),
                                allowed,
                                visit.may(Scope.APIKEY_WRITE),
                                page.next() == null ? null : filter.address(list, Cursors.text(page.next())),
                                further ? filter.address(list, null) : null));
    }

    private Page<ListedKey> load(WorkspaceVisit visit, KeyFilter filter, Instant now) {
        return tools.useCases()
                .apiKeys()
                .listApiKeys()
                .list(new ListApiKeys.Query(
                        visit.call(),
                        visit.id(),
                        filter.query(now),
                        filter.sort().order(),
                        Cursors.page(visit.request(), KEYS_PER_PAGE)));
    }

    private int countEnding(WorkspaceVisit visit, Instant now) {
        return tools.useCases()
                .apiKeys()
                .countApiKeys()
                .count(new CountApiKeys.Query(visit.call(), visit.id(), KeyFilter.endingWithin(SOON_DAYS, now)));
    }
}
