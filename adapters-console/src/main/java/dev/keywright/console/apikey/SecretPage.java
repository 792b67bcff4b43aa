package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.domain.secret.Secret;

/**
 * The one page that shows a client secret. Nothing keeps it.
 *
 * @param secret the client secret itself
 * @param rotated whether the key was there before
 */
public record SecretPage(Shell shell, String list, KeyView key, String secret, boolean rotated, Snippets snippets) {

    static ConsoleAnswer show(Tools tools, WorkspaceVisit visit, ListedKey key, Secret secret, boolean rotated) {
        String list = visit.path("/api-keys");
        KeyView view = KeyView.of(key, list, tools.clock().instant());
        String text = secret.reveal();
        return tools.views()
                .show(
                        "apikey/secret",
                        new SecretPage(
                                tools.shells().of(visit, rotated ? "New secret" : "API key created"),
                                list,
                                view,
                                text,
                                rotated,
                                new Snippets(tools.address(), view.clientId(), text)));
    }
}
