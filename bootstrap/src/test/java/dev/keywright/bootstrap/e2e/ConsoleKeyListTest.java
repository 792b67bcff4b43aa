package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people find their way in a list of many keys: sorting, paging, whose they are, and which end soon. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleKeyListTest {

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void headsSortTheListAndSayHowItIsSorted(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        serviceKey(tenant, "beta", 40);
        serviceKey(tenant, "Alpha", 60);
        serviceKey(tenant, "gamma", 50);
        owner.signInAsOwner().goToKeys(tenant.id());
        assertThat(head(owner, "Created")).hasAttribute("aria-sort", "descending");
        assertThat(head(owner, "Name").getAttribute("aria-sort")).isNull();

        owner.link("Name").click();
        assertThat(head(owner, "Name")).hasAttribute("aria-sort", "ascending");
        assertThat(names(owner)).containsExactly("Alpha", "beta", "gamma");
        owner.link("Name").click();
        assertThat(head(owner, "Name")).hasAttribute("aria-sort", "descending");
        assertThat(names(owner)).containsExactly("gamma", "beta", "Alpha");
        owner.link("Expires").click();
        assertThat(head(owner, "Expires")).hasAttribute("aria-sort", "ascending");
        assertThat(names(owner)).containsExactly("beta", "gamma", "Alpha");
        owner.link("Created").click();
        assertThat(names(owner)).containsExactly("gamma", "Alpha", "beta");
        owner.link("Created").click();
        assertThat(names(owner)).containsExactly("beta", "Alpha", "gamma");
    }

    private void serviceKey(Tenant tenant, String name, int days) {
        Instant end = Instant.now().plus(Duration.ofDays(days));
        api.post(
                        tenant.path("/api-keys"),
                        tenant.ownerSession(),
                        "{\"type\":\"service\",\"role\":\"viewer\",\"name\":\"" + name + "\",\"expires_at\":\"" + end
                                + "\"}")
                .expect(201);
    }

    private static Locator head(ConsoleVisitor visitor, String label) {
        return visitor.page().locator("thead th").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static List<String> names(ConsoleVisitor visitor) {
        return visitor.page().locator("tbody th").allTextContents();
    }

    @Test
    void sortedListIsPagedWithoutJavaScriptAndKeepsItsFilter() {
        Tenant tenant = Tenant.create(api);
        for (int i = 0; i < 53; i++) {
            tenant.serviceKey("viewer");
        }
        tenant.privateKey(tenant.ownerSession());
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        owner.signInAsOwner().goToKeys(tenant.id());
        owner.field("Type").selectOption("service");
        owner.button("Filter").click();
        owner.link("Name").click();

        List<String> shown = new ArrayList<>(names(owner));
        owner.link("Next page").click();
        shown.addAll(names(owner));

        assertThat(owner.page()).hasURL(Pattern.compile("type=service&sort=name&cursor="));
        assertThat(shown).hasSize(53).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(owner.link("Next page")).hasCount(0);
        owner.link("First page").click();
        assertThat(names(owner)).isEqualTo(shown.subList(0, 50));
        owner.page().context().close();
    }

    @Test
    void narrowListIsSortedByAChoiceSinceItHasNoHeads() {
        Tenant tenant = Tenant.create(api);
        serviceKey(tenant, "beta", 40);
        serviceKey(tenant, "alpha", 60);
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setViewportSize(320, 800));
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.field("Sort").selectOption("-name");
        owner.page().waitForURL(Pattern.compile("sort=-name"));

        assertThat(owner.page().locator("tbody th").first()).hasText("beta");
        owner.field("Sort").selectOption("name");
        owner.page().waitForURL(Pattern.compile("sort=name"));
        assertThat(owner.page().locator("tbody th").first()).hasText("alpha");
        owner.page().context().close();
    }

    @Test
    void keysThatExpireSoonAreCountedOnTopAndTheCountLeadsToThem(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        serviceKey(tenant, "later", 15);
        owner.signInAsOwner().goToKeys(tenant.id());
        assertThat(owner.page().locator("tbody tr")).hasCount(1);
        assertThat(owner.text("expire within 14 days")).hasCount(0);
        serviceKey(tenant, "soon", 13);
        owner.page().reload();
        assertThat(owner.link("1 key expires within 14 days")).isVisible();
        serviceKey(tenant, "sooner", 2);
        owner.page().reload();

        owner.link("2 keys expire within 14 days").click();

        assertThat(names(owner)).containsExactly("sooner", "soon");
        assertThat(owner.field("Expires")).hasValue("14");
    }

    @Test
    void listIsFilteredByTheMemberWhosePrivateKeysAreWanted(ConsoleVisitor owner, ConsoleVisitor contributor) {
        Tenant tenant = Tenant.create(api);
        Tenant.Person person = tenant.join("contributor");
        Key theirs = tenant.privateKey(person.session());
        tenant.privateKey(tenant.ownerSession());
        tenant.serviceKey("viewer");
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.field("Member").selectOption(person.userId());
        owner.page().waitForURL(Pattern.compile("member=" + person.userId()));
        assertThat(owner.page().locator("tbody tr")).hasCount(1);
        assertThat(owner.page().locator("tbody tr")).containsText(theirs.clientId());
        owner.go("/w/" + tenant.id() + "/members/" + person.userId());
        owner.link("Private keys").click();
        assertThat(owner.page().locator("tbody tr")).hasCount(1);

        tenant.remove(person);
        owner.page().reload();
        assertThat(owner.field("Member")).hasValue(person.userId());
        assertThat(owner.page().locator("tbody tr")).containsText("Revoked");
        Tenant.Person other = tenant.join("contributor");
        tenant.privateKey(other.session());
        contributor.signIn(other.email(), Tenant.PASSWORD).goToKeys(tenant.id());
        assertThat(contributor.field("Status")).isVisible();
        assertThat(contributor.field("Member")).hasCount(0);
    }

    @Test
    void emptyListHasTheCommandThatMakesAKey(ConsoleVisitor owner) {
        owner.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Tenant tenant = Tenant.create(api);
        owner.signInAsOwner().goToKeys(tenant.id());

        owner.button("Copy Command line").click();

        assertThat(owner.page().locator("#spoken")).hasText("Copied");
        assertThat(owner.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo("keywright keys create 'my first key' --type private");
    }
}
