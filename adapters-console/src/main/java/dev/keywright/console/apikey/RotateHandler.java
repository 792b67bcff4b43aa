package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Rotation;
import java.time.Instant;
import java.util.Optional;

/** Gives a key a new secret. The same form sent again finds that the key has a newer one, and makes no other. */
final class RotateHandler {

    private final Tools tools;
    private final PasswordFirst passwordFirst;

    RotateHandler(Tools tools) {
        this.tools = tools;
        this.passwordFirst = new PasswordFirst(tools);
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        Form form = Form.blank().preset("overlap", String.valueOf(Rotation.DEFAULT_OVERLAP.toSeconds()));
        return show(200, visit, KeyHandler.load(tools, visit), form);
    }

    ConsoleAnswer rotate(WorkspaceVisit visit) {
        ListedKey key = KeyHandler.load(tools, visit);
        Form form = Form.of(visit.request());
        Optional<Rotation> chosen = form.parse("overlap", "The overlap", OverlapChoice::parse);
        boolean leaked = form.text("leaked").equals("yes");
        if (chosen.isEmpty()) {
            return show(422, visit, key, form);
        }
        if (!form.unseen("newest").equals(KeyView.newestSecret(key))) {
            return AlreadyPage.show(tools, visit, key, "already rotated");
        }
        Rotation rotation = leaked ? new Rotation.Leaked() : chosen.get();
        return key.key().type() == KeyType.SERVICE
                ? passwordFirst.then(
                        visit, form, proved -> rotate(proved, key, form, rotation), same -> show(422, same, key, form))
                : rotate(visit, key, form, rotation);
    }

    private ConsoleAnswer rotate(WorkspaceVisit visit, ListedKey key, Form form, Rotation rotation) {
        try {
            RotateApiKey.Result rotated = tools.useCases()
                    .apiKeys()
                    .rotateApiKey()
                    .rotate(new RotateApiKey.Command(
                            visit.call(), visit.id(), key.key().clientId(), rotation));
            return SecretPage.show(tools, visit, rotated.key(), rotated.secret(), true);
        } catch (ApiKeyRefusal.TooManySecrets e) {
            return show(422, visit, key, form.refuse("overlap", e));
        } catch (Refusal e) {
            return show(403, visit, key, form.refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, ListedKey key, Form form) {
        Instant now = tools.clock().instant();
        KeyView view = KeyView.of(key, visit.path("/api-keys"), now);
        return tools.views()
                .show(
                        status,
                        "apikey/rotate",
                        new RotatePage(
                                tools.shells().of(visit, "Rotate " + view.name()),
                                view,
                                form,
                                OverlapChoice.all(now),
                                view.service() && passwordFirst.isNeeded(visit),
                                KeyView.newestSecret(key),
                                DependentView.of(tools, visit, key.key().clientId())));
    }
}
