package dev.keywright.console.apikey;

import dev.keywright.application.apikey.RevokeApiKey;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;

/** Revokes a key, after asking: by its name, where that may hurt. */
final class RevokeHandler {

    private final Tools tools;

    RevokeHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, key(visit), Form.blank());
    }

    ConsoleAnswer revoke(WorkspaceVisit visit) {
        KeyView key = key(visit);
        Form form = Form.of(visit.request());
        if (key.matters() && !form.text("confirmation").strip().equals(key.name())) {
            form.refuse("confirmation", "This isn't the key's name. Nothing was revoked.");
            return show(422, visit, key, form);
        }
        tools.useCases()
                .apiKeys()
                .revokeApiKey()
                .revoke(new RevokeApiKey.Command(visit.call(), visit.id(), KeyHandler.idOf(visit)));
        return ConsoleAnswer.seeOther(key.address() + "?done=revoked");
    }

    private KeyView key(WorkspaceVisit visit) {
        return KeyView.of(
                KeyHandler.load(tools, visit),
                visit.path("/api-keys"),
                tools.clock().instant());
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, KeyView key, Form form) {
        return tools.views()
                .show(
                        status,
                        "apikey/revoke",
                        new RevokePage(
                                tools.shells().of(visit, "Revoke " + key.name()),
                                key,
                                form,
                                tools.address(),
                                DependentView.of(tools, visit, KeyHandler.idOf(visit))));
    }
}
