package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;

/**
 * What is shown instead of a secret that was shown before.
 *
 * @param what what was done before, such as "already created"
 */
public record AlreadyPage(Shell shell, String list, KeyView key, String what) {

    static ConsoleAnswer show(Tools tools, WorkspaceVisit visit, ListedKey key, String what) {
        String list = visit.path("/api-keys");
        KeyView view = KeyView.of(key, list, tools.clock().instant());
        return tools.views()
                .show(
                        409,
                        "apikey/already",
                        new AlreadyPage(tools.shells().of(visit, "Shown before"), list, view, what));
    }
}
