package dev.keywright.console.apikey;

import dev.keywright.application.apikey.DescribeApiKey;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.Description;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.role.Scope;
import java.util.Optional;

/** Shows one key, and changes its description. */
final class KeyHandler {

    private final Tools tools;

    KeyHandler(Tools tools) {
        this.tools = tools;
    }

    /** The key that the path names, as it is now. */
    static ListedKey load(Tools tools, WorkspaceVisit visit) {
        return tools.useCases().apiKeys().getApiKey().get(new GetApiKey.Query(visit.call(), visit.id(), idOf(visit)));
    }

    static ClientId idOf(WorkspaceVisit visit) {
        return Ids.find(visit.part("key")).map(ClientId::new).orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer describe(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        Optional<Description> description = form.parse("description", "Description", Description::new);
        if (description.isEmpty()) {
            return show(422, visit, form);
        }
        tools.useCases()
                .apiKeys()
                .describeApiKey()
                .describe(new DescribeApiKey.Command(visit.call(), visit.id(), idOf(visit), description.get()));
        return ConsoleAnswer.seeOther(visit.path("/api-keys/" + idOf(visit)) + "?done=described");
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        String list = visit.path("/api-keys");
        KeyView key = KeyView.of(load(tools, visit), list, tools.clock().instant());
        form.preset("description", key.description());
        boolean mayChange = visit.may(Scope.APIKEY_WRITE) && !key.state().equals(KeyState.REVOKED);
        Snippets snippets = new Snippets(tools.address(), key.clientId(), "$CLIENT_SECRET");
        return tools.views()
                .show(
                        status,
                        "apikey/key",
                        new KeyPage(
                                tools.shells().of(visit, key.name()),
                                list,
                                key,
                                form,
                                mayChange,
                                snippets,
                                UsageView.of(tools, visit, idOf(visit))));
    }
}
