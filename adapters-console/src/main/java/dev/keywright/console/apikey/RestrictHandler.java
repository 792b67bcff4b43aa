package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ChangeApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.Tools;
import dev.keywright.console.role.ScopeGroup;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Changes what a key is kept to besides its role. */
final class RestrictHandler {

    private final Tools tools;

    RestrictHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        ListedKey key = KeyHandler.load(tools, visit);
        SortedSet<Scope> kept = key.restrictions().scopes();
        Form form = RestrictionsForm.preset(Form.blank(), key.restrictions());
        return show(200, visit, key, form, kept == null ? Collections.emptySortedSet() : kept);
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        ListedKey key = KeyHandler.load(tools, visit);
        Form form = Form.of(visit.request());
        RestrictionsForm sent = new RestrictionsForm(form, visit.request(), tools.networks());
        if (form.isRefused()) {
            return show(422, visit, key, form, sent.ticked());
        }
        try {
            KeyRestrictions wanted = sent.restrictions();
            tools.useCases()
                    .apiKeys()
                    .changeApiKey()
                    .change(new ChangeApiKey.Command(
                            visit.call(), visit.id(), key.key().clientId(), null, before -> wanted));
            return ConsoleAnswer.seeOther(visit.path("/api-keys/" + key.key().clientId()) + "?done=restricted");
        } catch (ApiKeyRefusal.ApiKeyNotFound e) {
            throw e;
        } catch (Refusal e) {
            form.refuse(RestrictionsForm.fieldOf(e).orElse(""), e);
            return show(422, visit, key, form, sent.ticked());
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, ListedKey key, Form form, SortedSet<Scope> ticked) {
        KeyView view = KeyView.of(key, visit.path("/api-keys"), tools.clock().instant());
        SortedSet<Scope> offered = new TreeSet<>(scopesOfRole(visit, key));
        offered.addAll(ticked);
        return tools.views()
                .show(
                        status,
                        "apikey/restrict",
                        new RestrictPage(
                                tools.shells().of(visit, "Restrict " + view.name()),
                                view,
                                form,
                                ScopeGroup.of(offered, ticked, offered)));
    }

    private static SortedSet<Scope> scopesOfRole(WorkspaceVisit visit, ListedKey key) {
        return visit.roles().stream()
                .filter(role -> role.name().equals(key.role()))
                .findFirst()
                .map(Role::scopes)
                .orElse(Collections.emptySortedSet());
    }
}
