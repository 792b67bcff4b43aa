package dev.keywright.console.apikey;

import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.ListApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.role.ScopeGroup;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Creates keys. The secret is in the answer to the form and nowhere else; the same form sent again, as reloading does, finds the key that it
 * made and says so. That needs no memory: a live key's name is unique, and the form says since when it was open.
 */
final class NewKeyHandler {

    private static final int REFUSED = 422;
    private static final int FORBIDDEN = 403;

    private final Tools tools;
    private final PasswordFirst passwordFirst;

    NewKeyHandler(Tools tools) {
        this.tools = tools;
        this.passwordFirst = new PasswordFirst(tools);
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        if (!visit.may(Scope.APIKEY_WRITE)) {
            SortedSet<Scope> needed = new TreeSet<>(List.of(Scope.APIKEY_WRITE));
            throw new AccessRefusal.InsufficientScope(needed);
        }
        Form form = Form.blank().preset("type", "private");
        return show(200, visit, form, Collections.emptySortedSet());
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, NewKeyForm sent) {
        return show(status, visit, sent.form(), sent.ticked());
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form, SortedSet<Scope> ticked) {
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
        KeyPolicy policy = KeyPolicyHandler.load(tools, visit);
        form.preset("expires", ExpiryChoice.usual(policy));
        return tools.views()
                .show(
                        status,
                        "apikey/new",
                        new NewKeyPage(
                                tools.shells().of(visit, "Create API key"),
                                visit.path("/api-keys"),
                                form,
                                RoleText.label(visit.role()),
                                visit.isOwner(),
                                visit.isOwner() && passwordFirst.isNeeded(visit),
                                visit.roles().stream()
                                        .filter(role -> isAllowed(role.name(), policy))
                                        .map(RoleText::of)
                                        .toList(),
                                ExpiryChoice.all(policy, now),
                                ScopeGroup.of(visit.scopes(), ticked, visit.scopes()),
                                RestrictionsForm.isGiven(form),
                                now.toString(),
                                now.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    private static boolean isAllowed(RoleName role, KeyPolicy policy) {
        return policy.serviceKeyRoles() == null || policy.serviceKeyRoles().contains(role);
    }

    ConsoleAnswer create(WorkspaceVisit visit) {
        NewKeyForm sent = NewKeyForm.of(visit.request(), tools);
        return sent.type() == KeyType.SERVICE && visit.isOwner()
                ? passwordFirst.then(
                        visit, sent.form(), proved -> create(proved, sent), same -> show(REFUSED, same, sent))
                : create(visit, sent);
    }

    private ConsoleAnswer create(WorkspaceVisit visit, NewKeyForm sent) {
        Optional<CreatedKey> created = sent.carryOut(visit, tools.useCases());
        if (created.isPresent()) {
            return SecretPage.show(
                    tools, visit, created.get().key(), created.get().secret(), false);
        }
        Optional<ListedKey> before = sent.form().error("name") == null ? Optional.empty() : madeByThisForm(sent, visit);
        if (before.isPresent()) {
            return AlreadyPage.show(tools, visit, before.get(), "already created");
        }
        boolean forbidden = sent.form().error("type") != null || sent.form().error() != null;
        return show(forbidden ? FORBIDDEN : REFUSED, visit, sent);
    }

    private Optional<ListedKey> madeByThisForm(NewKeyForm sent, WorkspaceVisit visit) {
        Optional<Name> name = sent.name();
        Optional<Instant> began = NewKeyForm.began(visit.request());
        if (name.isEmpty() || began.isEmpty()) {
            return Optional.empty();
        }
        ApiKeyQuery.Filter filter = new ApiKeyQuery.Filter(
                sent.type(), KeyStatus.ACTIVE, null, name.get().value());
        return tools
                .useCases()
                .apiKeys()
                .listApiKeys()
                .list(new ListApiKeys.Query(visit.call(), visit.id(), filter, PageRequest.first()))
                .items()
                .stream()
                .filter(listed -> listed.key().name().equals(name.get()))
                .filter(listed -> visit.visit()
                        .user()
                        .id()
                        .value()
                        .equals(listed.key().createdBy().id()))
                .filter(listed -> !listed.key().lifecycle().createdAt().isBefore(began.get()))
                .findFirst();
    }
}
