package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people keep keys to in the console: networks, a rate, scopes; and what their workspace's policy has to say to that. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleRestrictionsTest {

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void keyIsCreatedWithRestrictions(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/new");
        owner.field("Name").fill("kept");
        owner.field("Service").check();
        owner.field("Role").selectOption("operator");
        owner.page().locator("details.more > summary").click();
        networks(owner).fill("127.0.0.0/8\n::1/128\n");
        rate(owner).fill("5");
        scope(owner, "apikey.read").check();
        owner.button("Create").click();

        Answer created = key(tenant, owner.shownKey());
        owner.button("Test it now").click();

        assertThat(owner.page().locator("#test-result")).containsText("expires_in: 3600");

        assertThat(created.json().path("allowed_networks").toString()).isEqualTo("[\"127.0.0.0/8\",\"::1/128\"]");
        assertThat(created.json().path("token_rate_per_second").asInt()).isEqualTo(5);
        assertThat(created.json().path("scopes").toString()).isEqualTo("[\"apikey.read\"]");
        assertThat(scopeOfToken(owner.shownKey())).isEqualTo("apikey.read");
    }

    @Test
    void keyThatWorksElsewhereOnlySaysSoWhenItIsTestedHere(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/new");
        owner.field("Name").fill("of elsewhere");
        owner.page().locator("details.more > summary").click();
        networks(owner).fill("192.0.2.0/24");
        owner.button("Create").click();

        owner.button("Test it now").click();

        assertThat(owner.page().locator("#test-result")).containsText("may not be used from your address");
        assertThat(owner.field("Client secret")).isVisible();
    }

    private static Locator networks(ConsoleVisitor visitor) {
        return visitor.page().locator("#networks");
    }

    private static Locator rate(ConsoleVisitor visitor) {
        return visitor.page().locator("#rate");
    }

    private static Locator scope(ConsoleVisitor visitor, String scope) {
        return visitor.field(scope);
    }

    private String scopeOfToken(Key key) {
        return api.requestToken(key).expect(200).text("/scope");
    }

    private Answer key(Tenant tenant, Key key) {
        return api.get(tenant.path("/api-keys/" + key.clientId()), tenant.ownerSession())
                .expect(200);
    }

    @Test
    void whatIsWrongWithRestrictionsIsSaidBesideTheirFieldsAndWhatWasTypedIsKept(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/new");
        owner.field("Name").fill("refused");
        owner.field("Service").check();
        owner.field("Role").selectOption("viewer");
        owner.page().locator("details.more > summary").click();
        networks(owner).fill("10.0.0.0/8\n127.1");
        rate(owner).fill("0");
        scope(owner, "member.write").check();
        owner.button("Create").click();

        assertThat(owner.page().locator("#networks-error")).containsText("“127.1” isn't one.");
        assertThat(owner.page().locator("#rate-error")).containsText("must be a whole number from 1 to 100000");
        assertThat(networks(owner)).hasValue("10.0.0.0/8\n127.1");
        assertThat(scope(owner, "member.write")).isChecked();

        networks(owner).fill("10.0.0.0/8");
        rate(owner).fill("");
        owner.button("Create").click();

        assertThat(owner.page().locator("#scope-error"))
                .containsText("Scopes must be among those that the key's role \"viewer\" holds");
        assertThat(api.get(tenant.path("/api-keys"), tenant.ownerSession()).body())
                .doesNotContain("refused");
    }

    @Test
    void restrictionsAreChangedAndTakenAwayAndTokensFollow(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId());

        owner.link("Change restrictions").click();
        networks(owner).fill("192.0.2.0/24");
        scope(owner, "workspace.read").check();
        owner.button("Save restrictions").click();
        assertThat(owner.page().locator("main")).containsText("192.0.2.0/24");
        assertThat(owner.page().locator("main")).containsText("workspace.read");
        assertThat(api.requestToken(key).status()).isNotEqualTo(200);

        owner.link("Change restrictions").click();
        assertThat(networks(owner)).hasValue("192.0.2.0/24");
        networks(owner).fill("");
        owner.button("Save restrictions").click();
        assertThat(owner.page().locator("main")).containsText("Anywhere");
        assertThat(scopeOfToken(key)).isEqualTo("workspace.read");

        owner.link("Change restrictions").click();
        scope(owner, "workspace.read").uncheck();
        owner.button("Save restrictions").click();
        assertThat(owner.page().locator("main")).containsText("All of its role");
        assertThat(scopeOfToken(key)).contains("apikey.write");
    }

    @Test
    void policyOfNetworksIsSetShownAndHeldToWithoutJavaScript() {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("operator");
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        owner.signInAsOwner().go("/w/" + tenant.id() + "/settings/key-policy");

        networks(owner).fill("nowhere");
        owner.button("Save policy").click();
        assertThat(owner.page().locator("#networks-error")).containsText("“nowhere” isn't one.");
        networks(owner).fill("127.0.0.0/8, ::1");
        owner.button("Save policy").click();

        assertThat(networks(owner)).hasValue("127.0.0.0/8\n::1/128");
        assertThat(api.get(tenant.path("/key-policy"), tenant.ownerSession())
                        .json()
                        .path("allowed_networks")
                        .toString())
                .isEqualTo("[\"127.0.0.0/8\",\"::1/128\"]");
        owner.go("/w/" + tenant.id() + "/api-keys/" + key.clientId() + "/restrictions");
        networks(owner).fill("10.0.0.0/8");
        owner.button("Save restrictions").click();
        assertThat(owner.page().locator("#networks-error")).containsText("see Settings, Key policy");
        assertThat(networks(owner)).hasValue("10.0.0.0/8");
        owner.page().context().close();
    }

    @Test
    void memberRestrictsTheirOwnKeyToScopesOfTheirRoleAndNoOtherIsOffered(ConsoleVisitor member) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("operator");
        Key key = tenant.privateKey(person.session());
        member.signIn(person.email(), Tenant.PASSWORD)
                .go("/w/" + tenant.id() + "/api-keys/" + key.clientId() + "/restrictions");

        assertThat(scope(member, "member.write")).hasCount(0);
        scope(member, "apikey.read").check();
        member.button("Save restrictions").click();

        assertThat(scopeOfToken(key)).isEqualTo("apikey.read");
    }
}
