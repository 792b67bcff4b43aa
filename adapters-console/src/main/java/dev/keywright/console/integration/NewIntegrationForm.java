package dev.keywright.console.integration;

import dev.keywright.application.integration.CreateIntegration;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.apikey.ExpiryChoice;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** The form that creates an integration, as it was sent. */
final class NewIntegrationForm {

    private final Form form;
    private final boolean newKey;
    private final Optional<Name> name;
    private final Optional<? extends CreateIntegration.Source> source;

    NewIntegrationForm(Form form, Instant now) {
        this.form = form;
        this.newKey = form.text("source").equals("new");
        this.name = form.parse("name", "Name", Name::new);
        this.source = newKey ? newServiceKey(form, now) : presented(form);
    }

    private static Optional<CreateIntegration.Presented> presented(Form form) {
        Optional<ClientId> id = form.parse("client_id", "Client ID", NewIntegrationForm::clientId);
        Optional<Secret> secret = form.parseUnseen("client_secret", "Client secret", SecretText::parse);
        return id.flatMap(key -> secret.map(known -> new CreateIntegration.Presented(key, known)));
    }

    private static ClientId clientId(String text) {
        return Ids.find(text.strip())
                .map(ClientId::new)
                .orElseThrow(() -> new IllegalArgumentException("must be an id, as the key's page shows it"));
    }

    private static Optional<CreateIntegration.NewServiceKey> newServiceKey(Form form, Instant now) {
        Optional<Name> keyName = form.parse("key_name", "Key name", Name::new);
        Optional<RoleName> role = form.parse("role", "Role", RoleName::new);
        String date = form.text("date");
        Optional<Optional<Instant>> end =
                form.parse("expires", "Expires", choice -> ExpiryChoice.end(choice, date, now));
        return form.isRefused()
                ? Optional.empty()
                : Optional.of(new CreateIntegration.NewServiceKey(
                        keyName.orElseThrow(),
                        role.orElseThrow(),
                        Description.EMPTY,
                        end.orElseThrow().orElse(null)));
    }

    Form form() {
        return form;
    }

    /** Whether a service key is to be made for it. */
    boolean makesKey() {
        return newKey;
    }

    /** Carries it out; empty if something is wrong with it, which the form then says. */
    Optional<ListedIntegration> carryOut(Tools tools, WorkspaceVisit visit) {
        if (form.isRefused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(tools.useCases()
                    .integrations()
                    .createIntegration()
                    .create(new CreateIntegration.Command(
                            visit.call(), visit.id(), name.orElseThrow(), source.orElseThrow())));
        } catch (Refusal e) {
            refuse(e);
            return Optional.empty();
        }
    }

    private void refuse(Refusal refusal) {
        if (refusal instanceof IntegrationRefusal.NameTaken) {
            form.refuse("name", refusal);
        } else if (refusal instanceof ApiKeyRefusal.NameTaken) {
            form.refuse("key_name", refusal);
        } else if (refusal instanceof ApiKeyRefusal.ExpiryOutOfRange) {
            form.refuse("expires", refusal);
        } else if (refusal instanceof RoleRefusal.UnknownRole || refusal instanceof ApiKeyRefusal.RoleNotAllowed) {
            form.refuse("role", refusal);
        } else {
            SecretText.refuse(form, refusal);
        }
    }
}
