package dev.keywright.console.apikey;

import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.console.page.NetworkList;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** The form that creates a key, as it was sent. */
final class NewKeyForm {

    private final Form form;
    private final KeyType type;
    private final Optional<Name> name;
    private final Optional<RoleName> role;
    private final Optional<Description> description;
    private final Optional<Optional<Instant>> expires;
    private final RestrictionsForm restrictions;

    private NewKeyForm(ConsoleRequest request, NetworkList networks, Instant now) {
        this.form = Form.of(request);
        this.type = form.text("type").equals("service") ? KeyType.SERVICE : KeyType.PRIVATE;
        this.name = form.parse("name", "Name", Name::new);
        this.role = type == KeyType.SERVICE ? form.parse("role", "Role", RoleName::new) : Optional.empty();
        this.description = form.parse("description", "Description", Description::new);
        String date = form.text("date");
        this.expires = form.parse("expires", "Expires", choice -> ExpiryChoice.end(choice, date, now));
        this.restrictions = new RestrictionsForm(form, request, networks);
        form.text("role");
    }

    static NewKeyForm of(ConsoleRequest request, Tools tools) {
        return new NewKeyForm(request, tools.networks(), tools.clock().instant());
    }

    Form form() {
        return form;
    }

    KeyType type() {
        return type;
    }

    Optional<Name> name() {
        return name;
    }

    /** The scopes that are ticked for it to be kept to. */
    SortedSet<Scope> ticked() {
        return restrictions.ticked();
    }

    /** When the page with this form was made. */
    static Optional<Instant> began(ConsoleRequest request) {
        try {
            return request.form("began").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Carries it out; empty if something is wrong with it, which the form then says. */
    Optional<CreatedKey> carryOut(WorkspaceVisit visit, UseCases useCases) {
        if (form.isRefused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type == KeyType.SERVICE ? service(visit, useCases) : personal(visit, useCases));
        } catch (Refusal e) {
            form.refuse(fieldOf(e), e);
            return Optional.empty();
        }
    }

    private CreatedKey service(WorkspaceVisit visit, UseCases useCases) {
        return useCases.apiKeys()
                .createServiceKey()
                .create(new CreateServiceKey.Command(
                        visit.call(),
                        visit.id(),
                        name.orElseThrow(),
                        role.orElseThrow(),
                        description.orElseThrow(),
                        expires.orElseThrow().orElse(null),
                        restrictions.restrictions()));
    }

    private CreatedKey personal(WorkspaceVisit visit, UseCases useCases) {
        return useCases.apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(
                        visit.call(),
                        visit.id(),
                        name.orElseThrow(),
                        description.orElseThrow(),
                        expires.orElseThrow().orElse(null),
                        restrictions.restrictions()));
    }

    private static String fieldOf(Refusal refusal) {
        if (refusal instanceof ApiKeyRefusal.NameTaken) {
            return "name";
        }
        if (refusal instanceof ApiKeyRefusal.ExpiryOutOfRange) {
            return "expires";
        }
        if (refusal instanceof RoleRefusal.UnknownRole || refusal instanceof ApiKeyRefusal.RoleNotAllowed) {
            return "role";
        }
        return refusal instanceof AccessRefusal.OwnerRoleRequired
                ? "type"
                : RestrictionsForm.fieldOf(refusal).orElse("");
    }
}
