package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with roles of their workspace's own in the console. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleRolesTest {

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void ownerCreatesARoleChangesItsScopesAndDeletesIt(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/roles");

        owner.link("Create role").first().click();
        owner.field("Name").fill("Night Watch");
        owner.field("audit.read").check();
        owner.button("Create").click();
        assertThat(owner.heading()).hasText("Night watch");
        List<String> created = scopes(tenant, "night watch");
        owner.field("audit.read").uncheck();
        owner.field("member.read").check();
        owner.field("role.read").check();
        owner.button("Save scopes").click();
        assertThat(owner.text("The role has its new scopes.")).isVisible();
        List<String> changed = scopes(tenant, "night watch");
        owner.link("Delete").click();
        Locator dialog = owner.page().getByRole(AriaRole.ALERTDIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(owner.text("The role is deleted.")).isVisible();
        assertThat(created).containsExactly("audit.read");
        assertThat(changed).containsExactly("member.read", "role.read");
        assertThat(api.get(tenant.rolePath("night watch"), tenant.ownerSession())
                        .status())
                .isEqualTo(404);
    }

    private List<String> scopes(Tenant tenant, String role) {
        Answer answer = api.get(tenant.rolePath(role), tenant.ownerSession()).expect(200);
        return StreamSupport.stream(answer.json().path("scopes").spliterator(), false)
                .map(scope -> scope.textValue())
                .toList();
    }

    @Test
    void whatIsWrongWithARoleIsSaidAtItsFieldAndWhatWasTypedIsKept(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/roles/new?like=operator");

        owner.field("Name").fill("Owner");
        owner.button("Create").click();
        assertThat(owner.page().locator("#name-error")).containsText("is a role that every workspace has");
        assertThat(owner.field("Name")).hasValue("Owner");
        assertThat(owner.field("apikey.write")).isChecked();
        assertThat(owner.field("member.read")).not().isChecked();

        owner.go("/w/" + tenant.id() + "/roles/new");
        owner.field("Name").fill("nobody");
        owner.button("Create").click();
        assertThat(owner.page().locator("#scope-error")).containsText("Tick at least one scope.");
    }

    @Test
    void roleThatSomeoneHasIsNotDeletedAndTheReasonIsSaid(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        String role = tenant.role("audit.read");
        tenant.serviceKey(role);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/roles/named/" + role.replace(" ", "%20") + "/delete");

        owner.button("Delete").click();

        assertThat(owner.page().getByRole(AriaRole.ALERT)).containsText("0 members");
        assertThat(owner.page().getByRole(AriaRole.ALERT)).containsText("1 service key");
        assertThat(scopes(tenant, role)).containsExactly("audit.read");
    }

    @Test
    void nobodyGivesARoleMoreThanTheyHave(ConsoleVisitor keeper) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join(tenant.role("role.read", "role.write"));
        keeper.signIn(person.email(), Tenant.PASSWORD).go("/w/" + tenant.id() + "/roles/new");
        assertThat(keeper.field("member.write")).isDisabled();
        assertThat(keeper.page().locator("#line-member\\.write")).containsText("You don't have it");
        assertThat(keeper.field("role.read")).isEnabled();

        keeper.page().evaluate("document.getElementById('scope-member.write').disabled = false");
        keeper.field("Name").fill("too much");
        keeper.field("member.write").check();
        keeper.button("Create").click();

        assertThat(keeper.page().locator("#scope-error")).containsText("You don't hold member.write yourself");
        assertThat(api.get(tenant.rolePath("too much"), tenant.ownerSession()).status())
                .isEqualTo(404);
    }

    @Test
    void rolesAreMadeWithoutJavaScript() {
        Tenant tenant = Tenant.create(api);
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        owner.signInAsOwner().go("/w/" + tenant.id() + "/roles/new");
        owner.field("Name").fill("plain");
        owner.field("audit.read").check();
        owner.button("Create").click();

        owner.link("Delete").click();
        owner.button("Delete").click();

        assertThat(owner.text("The role is deleted.")).isVisible();
        owner.page().context().close();
    }
}
