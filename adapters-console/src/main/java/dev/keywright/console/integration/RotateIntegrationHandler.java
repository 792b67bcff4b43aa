package dev.keywright.console.integration;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.RotateThroughIntegration;
import dev.keywright.console.apikey.DependentView;
import dev.keywright.console.apikey.KeyView;
import dev.keywright.console.apikey.OverlapChoice;
import dev.keywright.console.apikey.PasswordFirst;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.integration.IntegrationRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rotates the key of an integration, which keeps the new secret: no page shows it. */
final class RotateIntegrationHandler {

    private final Tools tools;
    private final PasswordFirst passwordFirst;

    RotateIntegrationHandler(Tools tools) {
        this.tools = tools;
        this.passwordFirst = new PasswordFirst(tools);
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        Form form = Form.blank().preset("overlap", String.valueOf(Rotation.DEFAULT_OVERLAP.toSeconds()));
        return show(200, visit, load(visit), form);
    }

    ConsoleAnswer rotate(WorkspaceVisit visit) {
        ListedKey key = load(visit);
        Form form = Form.of(visit.request());
        Optional<Rotation> chosen = form.parse("overlap", "The overlap", OverlapChoice::parse);
        boolean leaked = form.text("leaked").equals("yes");
        if (chosen.isEmpty()) {
            return show(422, visit, key, form);
        }
        if (!form.unseen("newest").equals(KeyView.newestSecret(key))) {
            form.refuse(
                    "",
                    "The key was rotated after this page was opened, so nothing was done. Do you mean to rotate it again?");
            return show(409, visit, key, form);
        }
        Rotation rotation = leaked ? new Rotation.Leaked() : chosen.get();
        return key.key().type() == KeyType.SERVICE
                ? passwordFirst.then(
                        visit, form, proved -> rotate(proved, key, form, rotation), same -> show(422, same, key, form))
                : rotate(visit, key, form, rotation);
    }

    private ConsoleAnswer rotate(WorkspaceVisit visit, ListedKey key, Form form, Rotation rotation) {
        try {
            ListedIntegration rotated = tools.useCases()
                    .integrations()
                    .rotateThroughIntegration()
                    .rotate(new RotateThroughIntegration.Command(
                            visit.call(), visit.id(), FindIntegration.idOf(visit), rotation));
            return ConsoleAnswer.seeOther(visit.path("/integrations/" + rotated.id()) + "?done=integration-rotated");
        } catch (IntegrationRefusal.IntegrationNotFound e) {
            throw e;
        } catch (ApiKeyRefusal.TooManySecrets e) {
            return show(422, visit, key, form.refuse("overlap", e));
        } catch (Refusal e) {
            return show(422, visit, key, form.refuse("", e));
        }
    }

    private ListedKey load(WorkspaceVisit visit) {
        ListedIntegration integration = FindIntegration.load(tools, visit);
        return HeldKey.find(tools, visit, integration).orElseThrow(ApiKeyRefusal.ApiKeyNotFound::new);
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, ListedKey key, Form form) {
        Instant now = tools.clock().instant();
        IntegrationView integration = FindIntegration.view(tools, visit);
        List<DependentView> others = DependentView.of(tools, visit, key.key().clientId()).stream()
                .filter(dependent -> !dependent.address().equals(integration.address()))
                .toList();
        return tools.views()
                .show(
                        status,
                        "integration/rotate",
                        new RotateIntegrationPage(
                                tools.shells().of(visit, "Rotate the key of " + integration.name()),
                                integration,
                                KeyView.of(key, visit.path("/api-keys"), now),
                                form,
                                OverlapChoice.all(now),
                                key.key().type() == KeyType.SERVICE && passwordFirst.isNeeded(visit),
                                KeyView.newestSecret(key),
                                others));
    }
}
