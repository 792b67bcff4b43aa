package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with integrations in the console: storing a credential, sharing it, and ending that. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleIntegrationsTest {

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void integrationIsMadeOfAKeyAndTokensAreHadThroughIt(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.link("Integrations").click();
        owner.link("Create integration").click();
        fillIn(owner, "warehouse export", key);

        assertThat(owner.heading()).containsText("warehouse export");
        assertThat(owner.page().content()).doesNotContain(key.clientSecret());
        String id = idOf(owner);
        api.post(tenant.path("/integrations/" + id + "/token"), tenant.ownerSession(), "{}")
                .expect(200);
        owner.page().reload();
        assertThat(owner.page().locator(".facts")).not().containsText("Never");
    }

    private static void fillIn(ConsoleVisitor visitor, String name, Key key) {
        visitor.field("Name").fill(name);
        visitor.field("Client ID").fill(key.clientId());
        visitor.field("Client secret").fill(key.clientSecret());
        visitor.button("Create").click();
    }

    private static String idOf(ConsoleVisitor visitor) {
        return visitor.page().locator("#integration-id").textContent();
    }

    /** A new integration, made by an Owner in the browser. */
    private static String make(ConsoleVisitor owner, Tenant tenant, String name, Key key) {
        owner.go("/w/" + tenant.id() + "/integrations/new");
        fillIn(owner, name, key);
        return idOf(owner);
    }

    @Test
    void secretThatIsWrongIsSaidAtItsFieldAndNotShownAgain(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        Key other = tenant.serviceKey("operator");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/integrations/new");

        fillIn(owner, "wrong", new Key(key.clientId(), other.clientSecret()));
        assertThat(owner.page().locator("#client_secret-error"))
                .containsText("Client secret is not a client secret of this client ID.");
        assertThat(owner.field("Client ID")).hasValue(key.clientId());
        assertThat(owner.page().content()).doesNotContain(other.clientSecret());

        fillIn(owner, "cut off", new Key(key.clientId(), key.clientSecret().substring(0, 40)));
        assertThat(owner.page().locator("#client_secret-error")).containsText("mistyped or cut off");
    }

    @Test
    void offerIsAcceptedUsedAndEndedAndTheSourceSeesIt(ConsoleVisitor source, ConsoleVisitor destination) {
        Tenant from = Tenant.create(api);
        Tenant to = Tenant.create(api);
        Tenant.Person sharer = from.join("owner");
        source.signIn(sharer.email(), Tenant.PASSWORD);
        String id = make(source, from, "shared export", from.serviceKey("operator"));

        source.link("Share").click();
        source.field("Workspace ID").fill(to.id());
        source.button("Share").click();
        assertThat(source.page().locator("tbody")).containsText("Waiting");
        destination.signInAsOwner().go("/w/" + to.id() + "/integrations");
        destination.button("Accept shared export from " + nameOf(from)).click();

        assertThat(destination.page().locator("tbody")).containsText("Shared with you");
        api.post(to.path("/integrations/" + id + "/token"), to.ownerSession(), "{}")
                .expect(200);
        source.page().reload();
        assertThat(source.page().locator("tbody")).containsText("In use");
        source.button("End the share with " + nameOf(to)).click();
        assertThat(source.page().locator("tbody")).containsText("Ended");
        assertThat(api.post(to.path("/integrations/" + id + "/token"), to.ownerSession(), "{}")
                        .status())
                .isNotEqualTo(200);
    }

    private String nameOf(Tenant tenant) {
        return api.get(tenant.path(""), tenant.ownerSession()).expect(200).text("/name");
    }

    @Test
    void ownerOfBothSharesAtOnceAndTheDestinationLeaves(ConsoleVisitor owner) {
        Tenant from = Tenant.create(api);
        Tenant to = Tenant.create(api);
        owner.signInAsOwner();
        String id = make(owner, from, "of both", from.serviceKey("operator"));
        owner.link("Share").click();
        owner.field("Workspace ID").fill(from.id());
        owner.button("Share").click();
        assertThat(owner.page().locator("#destination-error")).containsText("must be another workspace");
        owner.field("Workspace ID").fill(to.id());
        owner.button("Share").click();
        assertThat(owner.page().locator("tbody")).containsText("In use");

        owner.go("/w/" + to.id() + "/integrations/" + id);
        assertThat(owner.button("Save name")).hasCount(0);
        owner.link("Leave").click();
        Locator dialog = owner.page().getByRole(AriaRole.ALERTDIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Leave"))
                .click();

        assertThat(owner.heading()).hasText("Integrations");
        assertThat(owner.text("No integrations yet")).isVisible();
    }

    @Test
    void whatDependsOnAKeyIsSaidBeforeItIsRevokedOrRotated(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        owner.signInAsOwner();
        make(owner, tenant, "night export", key);

        owner.go("/w/" + tenant.id() + "/api-keys/" + key.clientId() + "/revoke");
        assertThat(owner.link("night export")).isVisible();
        owner.go("/w/" + tenant.id() + "/api-keys/" + key.clientId() + "/rotate");
        assertThat(owner.link("night export")).isVisible();
        Key lonely = tenant.serviceKey("operator");
        owner.go("/w/" + tenant.id() + "/api-keys/" + lonely.clientId() + "/revoke");
        assertThat(owner.text("No integration holds it.")).isVisible();
    }

    @Test
    void keyIsRotatedThroughItsIntegrationAndNobodySeesTheSecret(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key old = tenant.serviceKey("operator");
        owner.signInAsOwner();
        String id = make(owner, tenant, "rotated", old);

        owner.link("Rotate key").click();
        owner.field("The old secret goes on working").selectOption("3600");
        owner.button("Rotate").click();

        assertThat(owner.text("The integration uses its new secret, which nobody has seen."))
                .isVisible();
        assertThat(owner.page().content()).doesNotContain("kws_");
        assertThat(api.requestToken(old).status()).isEqualTo(200);
        tenant.endSecret(old, oldest(tenant, old));
        assertThat(api.requestToken(old).status()).isEqualTo(401);
        api.post(tenant.path("/integrations/" + id + "/token"), tenant.ownerSession(), "{}")
                .expect(200);
    }

    private String oldest(Tenant tenant, Key key) {
        return api.get(tenant.path("/api-keys/" + key.clientId()), tenant.ownerSession())
                .expect(200)
                .text("/secrets/1/id");
    }

    @Test
    void rotationOfAKeyWithTwoSecretsIsRefusedAtTheOverlapAndSaysWhereToGo(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        owner.signInAsOwner();
        make(owner, tenant, "two secrets", key);
        String page = owner.page().url().replaceFirst("[?].*", "");
        tenant.rotate(key, "{}");

        owner.go(page + "/rotate");
        owner.button("Rotate").click();

        assertThat(owner.page().locator("#overlap-error")).containsText("End the older one on the key's page first");
        owner.field("The old secret goes on working").selectOption("0");
        owner.button("Rotate").click();
        assertThat(owner.heading()).containsText("two secrets");
        assertThat(api.requestToken(key).status()).isEqualTo(401);
    }

    @Test
    void rotationThatWasOvertakenRotatesNothing(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        owner.signInAsOwner();
        make(owner, tenant, "overtaken", key);
        owner.link("Rotate key").click();
        tenant.rotate(key, "{}");

        owner.button("Rotate").click();

        assertThat(owner.page().getByRole(AriaRole.ALERT)).containsText("so nothing was done");
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotRotateTheKeyIsNotOfferedItAndIsRefused(ConsoleVisitor owner, ConsoleVisitor creator) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("creator");
        owner.signInAsOwner();
        String id = make(owner, tenant, "out of reach", tenant.serviceKey("operator"));
        String page = "/w/" + tenant.id() + "/integrations/" + id;

        creator.signIn(person.email(), Tenant.PASSWORD).go(page);
        assertThat(creator.button("Save name")).isVisible();
        assertThat(creator.link("Rotate key")).hasCount(0);
        creator.go(page + "/rotate");

        assertThat(creator.text("There is no such API key here, or it isn't yours to see. The page API keys lists"))
                .isVisible();
    }

    @Test
    void integrationWithAServiceKeyOfItsOwnIsMadeWithoutJavaScript() {
        Tenant tenant = Tenant.create(api);
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        owner.signInAsOwner().go("/w/" + tenant.id() + "/integrations/new");
        owner.field("Name").fill("plain");
        owner.field("A new service key").check();
        owner.field("Key name").fill("for plain");
        owner.field("Role").selectOption("operator");
        owner.field("Expires").selectOption("30");
        owner.button("Create").click();
        assertThat(owner.heading()).containsText("plain");

        owner.link("Delete").click();
        owner.button("Delete").click();

        assertThat(owner.text("The integration is deleted")).isVisible();
        assertThat(api.get(tenant.path("/api-keys"), tenant.ownerSession()).body())
                .contains("for plain");
        owner.page().context().close();
    }
}
