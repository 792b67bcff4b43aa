package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people get into the console, around in it, and out. */
@ExtendWith(ConsoleBrowser.class)
class ConsolePeopleTest {

    private static final String PASSWORD = "a password for tests";

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void invitedPersonAcceptsSignsInAndCreatesAFirstKey(ConsoleVisitor owner, ConsoleVisitor invited) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().go("/w/" + tenant.id() + "/members");
        owner.link("Invite member").click();
        owner.field("Email").fill("Newcomer.In.Browser@example.com");
        owner.field("Role").selectOption("operator");
        owner.button("Invite").click();
        String link = owner.field("Invitation link").inputValue();

        invited.go(link);
        assertThat(invited.field("Invitation")).hasValue(link.substring(link.indexOf('#') + 1));
        assertThat(invited.page()).not().hasURL(link);
        invited.field("Name").fill("New Comer");
        invited.field("Password").fill(PASSWORD);
        invited.button("Accept invitation").click();
        invited.field("Email").fill("newcomer.in.browser@example.com");
        invited.field("Password").fill(PASSWORD);
        invited.button("Sign in").click();
        assertThat(invited.text("No API keys yet")).isVisible();
        invited.createPrivateKey("first of mine");

        assertThat(api.requestToken(invited.shownKey()).status()).isEqualTo(200);
    }

    @Test
    void whoBelongsToManyWorkspacesSwitchesBetweenAFewAndFindsTheOthersByName(ConsoleVisitor owner) {
        for (int i = 0; i < 10; i++) {
            Tenant.create(api);
        }
        Tenant here = Tenant.create(api);
        String name =
                api.get("/v1/workspaces/" + here.id(), here.ownerSession()).text("/name");
        owner.signInAsOwner().goToKeys(here.id());

        owner.page().locator(".switcher > summary").click();
        Locator places = owner.page().locator(".switcher li");
        assertThat(places).hasCount(10);
        assertThat(places.first()).hasText(name);
        assertThat(places.first().getByRole(AriaRole.LINK)).hasAttribute("aria-current", "true");
        owner.page().locator(".switcher a[href='/workspaces']").click();
        owner.field("Search by name").fill(name + " ");

        assertThat(owner.page().locator("#results li")).hasText(new String[] {name});
        owner.field("Search by name").fill("no workspace has this name");
        assertThat(owner.text("No workspace matches")).isVisible();
    }

    @Test
    void wrongPasswordSaysSoAndKeepsTheEmail(ConsoleVisitor visitor) {
        visitor.signIn(Deployment.OWNER_EMAIL, "not the password");

        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .containsText("The email address or the password is wrong.");
        assertThat(visitor.field("Email")).hasValue(Deployment.OWNER_EMAIL);
        assertThat(visitor.field("Password")).hasValue("");
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo(ConsoleVisitor owner) {
        owner.signInAsOwner();
        String session = owner.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("keywright-session"))
                .findFirst()
                .orElseThrow()
                .value;
        assertThat(api.get("/v1/me", session).status()).isEqualTo(200);

        owner.page().locator(".avatar-menu > summary").click();
        owner.button("Sign out").click();

        assertThat(owner.text("You are signed out.")).isVisible();
        assertThat(api.get("/v1/me", session).status()).isEqualTo(401);
        owner.go("/");
        assertThat(owner.heading()).hasText("Sign in");
    }

    @Test
    void sessionThatWasEndedElsewhereLeadsToSignIn(ConsoleVisitor member) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("operator");
        member.signIn(person.email(), PASSWORD).goToKeys(tenant.id());
        assertThat(member.heading()).hasText("API keys");

        tenant.setStatus(person, "disabled");
        member.link("Create API key").first().click();

        assertThat(member.heading()).hasText("Sign in");
    }

    @Test
    void apiNeverTakesTheCookie(ConsoleVisitor owner) {
        owner.signInAsOwner();

        assertThat(owner.page().context().request().get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aKeyIsMadeWithTheKeyboardAlone(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.page().keyboard().press("Tab");
        assertThat(owner.link("Skip to the content")).isFocused();
        owner.page().keyboard().press("Enter");
        owner.page().keyboard().press("Tab");
        assertThat(owner.link("Create API key")).isFocused();
        owner.page().keyboard().press("Enter");
        assertThat(owner.field("Name")).isFocused();
        owner.page().keyboard().type("by keyboard");
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().press("ArrowDown");
        assertThat(owner.field("Service")).isChecked();
        owner.page().keyboard().press("Tab");
        assertThat(owner.field("Role")).isFocused();
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().press("Tab");
        assertThat(owner.button("Create")).isFocused();
        owner.page().keyboard().press("Enter");

        assertThat(owner.field("Client secret")).isVisible();
    }

    @Test
    void roleIsChangedAndTheLastOwnerStays(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("viewer");
        owner.signInAsOwner().go("/w/" + tenant.id() + "/members/" + person.userId());
        owner.field("Role").selectOption("creator");
        owner.button("Save role").click();
        assertThat(owner.text("The member is changed.")).isVisible();
        assertThat(owner.field("Role")).hasValue("creator");

        owner.go("/w/" + tenant.id() + "/members");
        owner.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(Deployment.OWNER_EMAIL))
                .getByRole(AriaRole.LINK)
                .click();
        owner.field("Role").selectOption("viewer");
        owner.button("Save role").click();

        assertThat(owner.page().getByRole(AriaRole.ALERT)).containsText("last active Owner");
    }

    @Test
    void sessionsAreEndedFromElsewhereAndThePasswordIsChanged(ConsoleVisitor here, ConsoleVisitor elsewhere) {
        Tenant.Person person = Tenant.create(api).join("operator");
        elsewhere.signIn(person.email(), PASSWORD);
        assertThat(elsewhere.heading()).hasText("API keys");
        here.signIn(person.email(), PASSWORD).go("/account/security");
        assertThat(here.page().locator("tbody tr")).hasCount(3);

        here.page().locator("tbody tr").nth(1).getByRole(AriaRole.BUTTON).click();
        assertThat(here.text("That session is ended.")).isVisible();
        elsewhere.page().reload();
        assertThat(elsewhere.heading()).hasText("Sign in");
        here.field("Current password").fill("not the password");
        here.field("New password").fill("another password");
        here.button("Change password").click();
        assertThat(here.page().locator("#current-error")).containsText("This isn't your password.");
        here.field("Current password").fill(PASSWORD);
        here.field("New password").fill("another password");
        here.button("Change password").click();

        assertThat(here.text("Your password is changed")).isVisible();
        assertThat(here.page().locator("tbody tr")).hasCount(1);
        assertThat(api.signIn(person.email(), "another password")).startsWith("kwu_");
    }

    @Test
    void ofManySessionsThisOneAndTheNewestAreShown(ConsoleVisitor member) {
        Tenant.Person person = Tenant.create(api).join("operator");
        member.signIn(person.email(), PASSWORD);
        assertThat(member.heading()).hasText("API keys");
        ConsoleBrowser.deployment()
                .database()
                .execute("insert into session (id, user_id, digest, pepper_version, created_at, expires_at)"
                        + " select gen_random_uuid(), user_id, sha256((id::text || n)::bytea), pepper_version,"
                        + " created_at + n * interval '1 millisecond', expires_at"
                        + " from session, generate_series(1, 20) n where user_id = '" + person.userId() + "'");

        member.go("/account/security");

        Locator shown = member.page().locator("tbody tr");
        assertThat(shown).hasCount(25);
        assertThat(shown.first()).containsText("This one");
        assertThat(member.text("And 17 that began earlier")).isVisible();
    }

    @Test
    void serviceKeyNeedsThePasswordAgainWhenTheProofIsOld(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("owner");
        owner.signIn(person.email(), PASSWORD).goToKeys(tenant.id());
        ConsoleBrowser.deployment()
                .database()
                .execute("update session set created_at = created_at - interval '16 minutes' where user_id = '"
                        + person.userId() + "'");
        owner.link("Create API key").first().click();
        owner.field("Name").fill("needs a proof");
        owner.field("Service").check();
        owner.field("Password").fill("not the password");
        owner.button("Create").click();
        assertThat(owner.page().locator("#password-error")).containsText("This isn't your password.");
        assertThat(api.get(tenant.path("/api-keys"), tenant.ownerSession()).body())
                .doesNotContain("needs a proof");

        owner.field("Password").fill(PASSWORD);
        owner.button("Create").click();
        owner.field("Client secret").waitFor();
        owner.button("Test it now").click();

        assertThat(owner.page().locator("#test-result")).containsText("expires_in: 3600");
    }

    @Test
    void keyPolicyNarrowsWhatTheCreationPageOffers(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        api.post(
                        tenant.path("/roles"),
                        tenant.ownerSession(),
                        "{\"name\":\"release bot\",\"scopes\":[\"apikey.read\"]}")
                .expect(201);
        owner.signInAsOwner();
        owner.go("/w/" + tenant.id() + "/settings/key-policy");
        owner.field("Longest life, in days").fill("20");
        owner.field("Only these").check();
        owner.field("Release bot").check();
        owner.button("Save policy").click();
        assertThat(owner.text("Saved.")).isVisible();

        owner.go("/w/" + tenant.id() + "/api-keys/new");
        owner.field("Name").fill("by the policy");
        owner.field("Service").check();
        assertThat(owner.page().locator("#role option")).hasCount(1);
        assertThat(owner.page().locator("#expires")).not().containsText("Never");
        owner.button("Create").click();

        assertThat(owner.field("Client secret")).isVisible();
    }

    @Test
    void whoIsNoMemberLearnsNothingOfAWorkspace(ConsoleVisitor stranger) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = Tenant.create(api).join("owner");
        stranger.signIn(person.email(), PASSWORD);

        String theirs = textAt(stranger, "/w/" + tenant.id() + "/api-keys");
        String nobodys = textAt(stranger, "/w/01a2081a-6e9f-73d8-ae6b-925174d9959e/api-keys");

        assertThat(theirs).isEqualTo(nobodys).contains("You are no member of this workspace");
    }

    private static String textAt(ConsoleVisitor visitor, String address) {
        visitor.go(address);
        return visitor.page().locator("main").innerText();
    }
}
