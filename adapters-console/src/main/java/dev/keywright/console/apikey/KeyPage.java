package dev.keywright.console.apikey;

import dev.keywright.console.page.HowTo;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/**
 * The page of one key.
 *
 * @param mayChange whether to offer what changes it
 */
public record KeyPage(
        Shell shell, String list, KeyView key, Form form, boolean mayChange, Snippets snippets, UsageView usage) {

    /** How to do by a command, or the API, what the page offers. */
    public HowTo how() {
        String id = key.clientId();
        String path = shell.apiPath("/api-keys/" + id);
        String turn = key.isDisabled() ? "enable" : "disable";
        HowTo how = new HowTo("keywright keys show " + id, "GET " + path)
                .andIf(
                        mayChange,
                        "keywright keys change " + id + " --description 'Deploys from main'",
                        "PATCH " + path + "\n{\"description\": \"Deploys from main\"}")
                .andIf(mayChange && key.isAlive(), "keywright keys " + turn + " " + id, "POST " + path + "/" + turn);
        for (KeyView.SecretView secret : key.secrets()) {
            how = how.andIf(
                    mayChange && key.mayEnd(secret),
                    "keywright keys end-secret " + id + " " + secret.id(),
                    "DELETE " + path + "/secrets/" + secret.id());
        }
        return how;
    }
}
