package dev.keywright.console.integration;

import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.ChangeIntegration;
import dev.keywright.application.integration.ListShares;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one integration; gives it another name, or another secret of its key. */
final class IntegrationHandler {

    private final Tools tools;

    IntegrationHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(tools, 200, visit, Form.blank());
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        if (visit.request().form(SecretText.FIELD).isPresent()) {
            Optional<Secret> secret = form.parseUnseen(SecretText.FIELD, "Client secret", SecretText::parse);
            return secret.map(known -> change(visit, form, null, known)).orElseGet(() -> show(tools, 422, visit, form));
        }
        Optional<Name> name = form.parse("name", "Name", Name::new);
        return name.map(chosen -> change(visit, form, chosen, null)).orElseGet(() -> show(tools, 422, visit, form));
    }

    private ConsoleAnswer change(WorkspaceVisit visit, Form form, @Nullable Name name, @Nullable Secret secret) {
        try {
            tools.useCases()
                    .integrations()
                    .changeIntegration()
                    .change(new ChangeIntegration.Command(
                            visit.call(), visit.id(), FindIntegration.idOf(visit), name, secret));
            return ConsoleAnswer.seeOther(visit.path("/integrations/" + FindIntegration.idOf(visit)) + "?done=saved");
        } catch (IntegrationRefusal.IntegrationNotFound e) {
            throw e;
        } catch (IntegrationRefusal.NameTaken e) {
            return show(tools, 422, visit, form.refuse("name", e));
        } catch (Refusal e) {
            return show(tools, 422, visit, SecretText.refuse(form, e));
        }
    }

    /** The integration's page with what is wrong with a form on it. */
    static ConsoleAnswer show(Tools tools, int status, WorkspaceVisit visit, Form form) {
        ListedIntegration listed = FindIntegration.load(tools, visit);
        IntegrationView integration =
                IntegrationView.of(listed, visit, tools.clock().instant());
        form.preset("name", integration.name());
        return tools.views()
                .show(
                        status,
                        "integration/integration",
                        new IntegrationPage(
                                tools.shells().of(visit, integration.name()),
                                visit.path("/integrations"),
                                integration,
                                integration.incoming() ? List.of() : shares(tools, visit),
                                form,
                                !integration.incoming() && visit.may(Scope.INTEGRATION_WRITE),
                                !integration.incoming() && HeldKey.mayRotate(tools, visit, listed),
                                visit.isOwner() && visit.may(Scope.RESOURCE_SHARE)));
    }

    private static List<ShareView> shares(Tools tools, WorkspaceVisit visit) {
        Instant now = tools.clock().instant();
        return tools
                .useCases()
                .integrations()
                .shares()
                .listShares()
                .list(new ListShares.Query(visit.call(), visit.id(), FindIntegration.idOf(visit), PageRequest.first()))
                .items()
                .stream()
                .map(listed -> ShareView.of(listed, now))
                .toList();
    }
}
