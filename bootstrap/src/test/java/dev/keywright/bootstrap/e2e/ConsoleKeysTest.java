package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with keys in the console, in a real browser, from signing in to a token. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleKeysTest {

    private static final String PASSWORD = "a password for tests";

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void ownerGoesFromSignInToATokenOfAPrivateKey(ConsoleVisitor owner) {
        owner.signInAsOwner();

        owner.page().locator(".avatar-menu > summary").click();
        owner.page().locator(".avatar-menu").getByText("API keys").click();
        owner.createPrivateKey("laptop of the owner");
        Key key = owner.shownKey();
        owner.button("Test it now").click();
        assertThat(owner.page().locator("#test-result")).containsText("200 OK");
        assertThat(owner.page().locator("#test-result")).containsText("expires_in: 3600");
        owner.link("I have stored it").click();

        assertThat(owner.heading()).containsText("laptop of the owner");
        assertThat(key.clientSecret()).startsWith("kwp_");
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void ownerCreatesAServiceKeyWithARole(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.link("Create API key").first().click();
        owner.field("Name").fill("nightly build");
        owner.field("Service").check();
        owner.field("Role").selectOption("operator");
        owner.field("Expires").selectOption("30");
        owner.button("Create").click();

        Key key = owner.shownKey();
        assertThat(key.clientSecret()).startsWith("kws_");
        owner.link("I have stored it").click();
        owner.goToKeys(tenant.id());
        Locator row =
                owner.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("nightly build"));
        assertThat(row).containsText("Operator");
        assertThat(row).containsText("Expiring");
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void contributorSeesServiceDisabledWithTheReasonAndIsRefusedWhenForgingTheForm(ConsoleVisitor contributor) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("contributor");
        contributor.signIn(person.email(), PASSWORD).go("/w/" + tenant.id() + "/api-keys/new");

        assertThat(contributor.field("Service")).isDisabled();
        assertThat(contributor.text("Only an Owner may create one, and your role here is Contributor."))
                .isVisible();

        contributor.page().evaluate("document.getElementById('service').disabled = false");
        contributor
                .page()
                .evaluate("document.querySelector('form.form').insertAdjacentHTML('beforeend',"
                        + " '<input type=hidden name=role value=viewer>')");
        contributor.field("Name").fill("forged");
        contributor.field("Service").check();
        contributor.button("Create").click();

        assertThat(contributor.page().locator("#type-error")).containsText("Only an Owner may do this");
        assertThat(contributor.field("Name")).hasValue("forged");
        assertThat(api.get(tenant.path("/api-keys"), tenant.ownerSession()).body())
                .doesNotContain("forged");
    }

    @Test
    void secretIsShownOnceWhateverIsTried(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().goToKeys(tenant.id());
        owner.page().onDialog(Dialog::accept);
        owner.link("Create API key").first().click();
        owner.field("Name").fill("once");
        owner.button("Create").dblclick();
        owner.field("Client secret").waitFor();
        String secret = owner.shownKey().clientSecret();

        owner.page().keyboard().press("Escape");
        assertThat(owner.field("Client secret")).isVisible();

        Page second = owner.page().context().newPage();
        second.navigate(owner.page().url());
        assertThat(second.content()).doesNotContain(secret);

        owner.page().reload();
        assertThat(owner.heading()).hasText("once is already created");
        assertThat(owner.page().content()).doesNotContain(secret);

        owner.page().goBack();
        assertThat(owner.page().content()).doesNotContain(secret);
        assertThat(api.get(tenant.path("/api-keys"), tenant.ownerSession())
                        .json()
                        .path("api_keys"))
                .hasSize(1);
    }

    @Test
    void clientIdAndSecretAreCopied(ConsoleVisitor owner) {
        owner.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().goToKeys(tenant.id());
        owner.link("Create API key").first().click();
        owner.field("Name").fill("copied");
        owner.button("Create").click();

        owner.button("Copy client secret").click();

        assertThat(owner.page().locator("#spoken")).hasText("Copied");
        assertThat(owner.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(owner.shownKey().clientSecret());
        owner.button("Copy client ID").click();
        assertThat(owner.button("Copy client ID")).containsText("Copied");
        assertThat(owner.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(owner.shownKey().clientId());
    }

    @Test
    void serviceKeyIsRevokedByTypingItsName(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("viewer");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId());
        String name = owner.heading()
                .textContent()
                .strip()
                .split(" {2,}|\n")[0]
                .replace(" Active", "")
                .strip();

        owner.link("Revoke").click();
        Locator dialog = owner.page().getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("can't be undone");
        dialog.getByRole(AriaRole.TEXTBOX).fill("another name");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();
        assertThat(owner.page().locator("#confirmation-error")).containsText("isn't the key's name");
        assertThat(api.requestToken(key).status()).isEqualTo(200);

        owner.page().getByRole(AriaRole.TEXTBOX).fill(name);
        owner.button("Revoke").click();

        assertThat(owner.heading()).containsText("Revoked");
        assertThat(api.requestToken(key).status()).isEqualTo(401);
    }

    @Test
    void rotationOverlapsUntilTheOldSecretIsEnded(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key old = tenant.serviceKey("viewer");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + old.clientId());

        owner.link("Rotate").click();
        owner.field("The old secret goes on working").selectOption("3600");
        owner.button("Rotate").click();
        Key rotated = owner.shownKey();
        owner.link("I have stored it").click();

        assertThat(owner.heading()).containsText("Rotating");
        assertThat(owner.page().locator("section tbody tr")).hasCount(2);
        assertThat(api.requestToken(old).status()).isEqualTo(200);
        assertThat(api.requestToken(rotated).status()).isEqualTo(200);
        owner.text("End the old one now").click();
        assertThat(owner.text("The old secret is ended.")).isVisible();
        assertThat(api.requestToken(old).status()).isEqualTo(401);
        assertThat(api.requestToken(rotated).status()).isEqualTo(200);
    }

    @Test
    void rotationThatIsSentAgainMakesNoOtherSecret(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("viewer");
        owner.page().onDialog(Dialog::accept);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId() + "/rotate");
        owner.button("Rotate").click();
        owner.field("Client secret").waitFor();

        owner.page().reload();

        assertThat(owner.heading()).containsText("is already rotated");
        assertThat(api.get(tenant.path("/api-keys/" + key.clientId()), tenant.ownerSession())
                        .json()
                        .path("secrets"))
                .hasSize(2);
    }

    @Test
    void keyIsDisabledAndEnabled(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("viewer");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId());

        owner.button("Disable").click();
        assertThat(owner.heading()).containsText("Disabled");
        assertThat(api.requestToken(key).status()).isEqualTo(401);
        owner.button("Enable").click();

        assertThat(owner.heading()).containsText("Active");
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void cancellingADialogBringsFocusBack(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("viewer");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId());

        owner.link("Revoke").focus();
        owner.page().keyboard().press("Enter");
        assertThat(owner.page().getByRole(AriaRole.ALERTDIALOG)).isVisible();
        owner.page().keyboard().press("Escape");

        assertThat(owner.page().getByRole(AriaRole.ALERTDIALOG)).isHidden();
        assertThat(owner.link("Revoke")).isFocused();
    }

    @Test
    void filterAndSearchAreInTheAddress(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        tenant.serviceKey("viewer");
        tenant.privateKey(tenant.ownerSession());
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.field("Type").selectOption("service");

        owner.page().waitForURL(Pattern.compile("type=service"));
        assertThat(owner.page().locator("tbody tr")).hasCount(1);
        owner.field("Search by name or client ID").fill("nothing like it");
        assertThat(owner.text("No key matches")).isVisible();
        owner.page().reload();
        assertThat(owner.text("No key matches")).isVisible();
    }

    @Test
    void formFromElsewhereIsRefused(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/new");
        String token = owner.page().locator("form.form input[name=form_token]").inputValue();
        FormData form =
                FormData.create().set("name", "foreign").set("type", "private").set("expires", "never");
        String address = "/w/" + tenant.id() + "/api-keys/new";

        int crossSite = post(owner, address, form.set("form_token", token), "cross-site");
        int withoutToken = post(owner, address, form.set("form_token", "wrong"), "same-origin");
        int proper = post(owner, address, form.set("form_token", token), "same-origin");

        assertThat(List.of(crossSite, withoutToken, proper)).containsExactly(403, 403, 200);
    }

    private static int post(ConsoleVisitor visitor, String address, FormData form, String site) {
        return visitor.page()
                .context()
                .request()
                .post(address, RequestOptions.create().setForm(form).setHeader("Sec-Fetch-Site", site))
                .status();
    }
}
