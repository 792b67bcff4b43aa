package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a key's page tells of the key: how much it is used, and whether its workspace would still have it. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleKeyPageTest {

    private final Api api = ConsoleBrowser.deployment().api();

    @Test
    void tokensOfTheLastThirtyDaysAreAPictureThatIsAlsoSaid(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("viewer");
        use(key, 1_200, 0);
        use(key, 34, 3);
        use(key, 5_000, 40);

        owner.signInAsOwner().go("/w/" + tenant.id() + "/api-keys/" + key.clientId());

        assertThat(owner.page().locator(".usage-total")).hasText("1,234");
        assertThat(owner.page().locator(".usage-bar")).hasCount(30);
        Page.GetByRoleOptions said = new Page.GetByRoleOptions()
                .setName(Pattern.compile("1,234 tokens since .*, 1,200 on the busiest day\\."));
        assertThat(owner.page().getByRole(AriaRole.IMG, said)).isVisible();
    }

    private static void use(Key key, int tokens, int daysAgo) {
        ConsoleBrowser.deployment()
                .database()
                .execute("insert into token_usage (client_id, hour, tokens) values ('" + key.clientId()
                        + "', date_trunc('hour', now()) - interval '" + daysAgo + " days', " + tokens + ")");
    }

    @Test
    void keyThatIsOutOfPolicySaysSoInTheListAndWhyOnItsPage(ConsoleVisitor owner) {
        Tenant tenant = Tenant.create(api);
        Key key = tenant.serviceKey("contributor");
        api.patch(
                        tenant.path("/key-policy"),
                        tenant.ownerSession(),
                        "{\"max_lifetime_days\":90,\"service_key_roles\":[\"viewer\"]}")
                .expect(200);

        owner.signInAsOwner().goToKeys(tenant.id());
        assertThat(owner.page().locator("tbody tr")).containsText("out of policy");
        owner.go("/w/" + tenant.id() + "/api-keys/" + key.clientId());

        assertThat(owner.page().locator("main"))
                .containsText(
                        "because it lasts longer than 90 days, and because no service key may have its role. It goes on working.");
    }
}
