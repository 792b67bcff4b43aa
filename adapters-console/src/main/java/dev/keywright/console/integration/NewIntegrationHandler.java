package dev.keywright.console.integration;

import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.apikey.ExpiryChoice;
import dev.keywright.console.apikey.KeyPolicyHandler;
import dev.keywright.console.apikey.PasswordFirst;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Creates an integration from a key that someone knows the secret of, or with a service key of its own, whose secret nobody sees. */
final class NewIntegrationHandler {

    private final Tools tools;
    private final PasswordFirst passwordFirst;

    NewIntegrationHandler(Tools tools) {
        this.tools = tools;
        this.passwordFirst = new PasswordFirst(tools);
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        if (!visit.may(Scope.INTEGRATION_WRITE)) {
            throw new AccessRefusal.InsufficientScope(new TreeSet<>(Set.of(Scope.INTEGRATION_WRITE)));
        }
        Form form = Form.blank()
                .preset("source", "known")
                .preset("client_id", visit.request().query("client_id").orElse(""));
        return show(200, visit, form);
    }

    ConsoleAnswer create(WorkspaceVisit visit) {
        NewIntegrationForm sent =
                new NewIntegrationForm(Form.of(visit.request()), tools.clock().instant());
        return sent.makesKey() && visit.isOwner()
                ? passwordFirst.then(
                        visit, sent.form(), proved -> create(proved, sent), same -> show(422, same, sent.form()))
                : create(visit, sent);
    }

    private ConsoleAnswer create(WorkspaceVisit visit, NewIntegrationForm sent) {
        Optional<ListedIntegration> created = sent.carryOut(tools, visit);
        return created.map(integration -> ConsoleAnswer.seeOther(
                        visit.path("/integrations/" + integration.id()) + "?done=integration-created"))
                .orElseGet(() -> show(422, visit, sent.form()));
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        Instant now = tools.clock().instant();
        KeyPolicy policy = KeyPolicyHandler.load(tools, visit);
        form.preset("expires", ExpiryChoice.usual(policy));
        return tools.views()
                .show(
                        status,
                        "integration/new",
                        new NewIntegrationPage(
                                tools.shells().of(visit, "Create integration"),
                                visit.path("/integrations"),
                                form,
                                RoleText.label(visit.role()),
                                visit.isOwner(),
                                visit.isOwner() && passwordFirst.isNeeded(visit),
                                visit.roles().stream()
                                        .filter(role -> isAllowed(role.name(), policy.serviceKeyRoles()))
                                        .map(RoleText::of)
                                        .toList(),
                                ExpiryChoice.all(policy, now),
                                now.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    private static boolean isAllowed(RoleName role, @Nullable List<RoleName> allowed) {
        return allowed == null || allowed.contains(role);
    }
}
