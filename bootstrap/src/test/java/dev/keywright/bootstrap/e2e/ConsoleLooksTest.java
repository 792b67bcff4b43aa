package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: access for all, no sideways scroll, no script needed, small, and the headers. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleLooksTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int MOST_BYTES = 100_000;
    private static final int SLOW_BYTES_PER_SECOND = 60_000;
    private static final int MORE_WORKSPACES_THAN_THE_SWITCHER_SHOWS = 15;
    private static final String WCAG_22_AA =
            "{runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice']}}";

    private static final String NOTE_SHIFTS =
            "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach("
                    + "shift => window.shifts.push(shift.value + ' ' + shift.sources.map(source => source.node && (source.node.outerHTML"
                    + " || source.node.textContent).slice(0, 80)).join(' | ')))).observe({type: 'layout-shift', buffered: true});";

    private static List<String> pages = List.of();
    private static String state = "";

    @BeforeAll
    static void fillAWorkspace() {
        Api api = ConsoleBrowser.deployment().api();
        Tenant tenant = Tenant.create(api);
        for (int i = 0; i < MORE_WORKSPACES_THAN_THE_SWITCHER_SHOWS; i++) {
            Tenant.create(api);
        }
        Tenant.Person person = tenant.join("contributor");
        Key key = tenant.serviceKey("operator");
        for (int i = 0; i < 50; i++) {
            tenant.privateKey(tenant.ownerSession());
        }
        tenant.revoke(tenant.serviceKey("viewer"));
        String integration = "/integrations/" + tenant.integration("looked at");
        pages = pages("/w/" + tenant.id(), key, person, integration);
        pages.add("/w/" + Tenant.create(api).id() + "/api-keys");
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions());
        owner.signInAsOwner();
        assertThat(owner.heading()).hasText("API keys");
        state = owner.page().context().storageState();
        owner.page().context().close();
    }

    private static List<String> pages(String workspace, Key key, Tenant.Person person, String integration) {
        List<String> pages = new ArrayList<>(
                List.of("/sign-in", "/accept-invitation", "/workspaces", "/workspaces/new", "/account/security"));
        String keyPage = workspace + "/api-keys/" + key.clientId();
        for (String rest : List.of(
                "/api-keys",
                "/api-keys?q=nothing+like+it",
                "/api-keys?ending=14&sort=-name&member=" + person.userId(),
                "/api-keys/new",
                "/members",
                "/members/invite",
                "/members/" + person.userId(),
                "/members/" + person.userId() + "/remove",
                "/roles",
                "/activity",
                "/settings",
                "/settings/deactivate",
                "/settings/key-policy",
                "/roles/new?like=operator",
                "/roles/named/contributor",
                "/integrations",
                "/integrations/new",
                integration,
                integration + "/share",
                integration + "/rotate",
                integration + "/delete",
                "/nothing-here")) {
            pages.add(workspace + rest);
        }
        pages.addAll(List.of(keyPage, keyPage + "/revoke", keyPage + "/rotate", keyPage + "/restrictions"));
        return pages;
    }

    @AfterAll
    static void forget() {
        state = "";
    }

    private static String listOfKeys() {
        return pages.stream()
                .filter(address -> address.endsWith("/api-keys"))
                .findFirst()
                .orElseThrow();
    }

    private static ConsoleVisitor owner(Browser.NewContextOptions options) {
        return ConsoleBrowser.visitor(options.setStorageState(state));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsForAll(ColorScheme colors) {
        ConsoleVisitor owner = owner(new Browser.NewContextOptions().setColorScheme(colors));
        List<String> violations = new ArrayList<>();

        for (String address : pages) {
            owner.go(address);
            openAll(owner.page());
            violations.addAll(violations(owner.page(), address));
        }
        owner.go(listOfKeys());
        owner.createPrivateKey("for all " + colors);
        violations.addAll(violations(owner.page(), "the secret"));

        assertThat(violations).isEmpty();
        owner.page().context().close();
    }

    private static List<String> violations(Page page, String address) {
        page.evaluate(axe());
        Object found = page.evaluate(
                "axe.run(document, " + WCAG_22_AA
                        + ").then(result => result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))");
        return ((List<?>) found)
                .stream().map(violation -> address + " " + violation).toList();
    }

    /** Opens what can be opened on a page, but its menus. */
    private static void openAll(Page page) {
        page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(details => details.open = true)");
    }

    private static String axe() {
        try (InputStream script = ConsoleLooksTest.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPageHasTheHeadersAndBreaksNoPolicy() {
        ConsoleVisitor owner = owner(new Browser.NewContextOptions());
        List<String> complaints = new ArrayList<>();
        owner.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });

        for (String address : pages) {
            Response response = owner.go(address);
            assertThat(response.allHeaders())
                    .as(address)
                    .containsEntry("content-security-policy", POLICY)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin")
                    .containsEntry("cache-control", "no-store");
        }

        assertThat(complaints).isEmpty();
        owner.page().context().close();
    }

    @Test
    void aFirstVisitToAnyPageTakesUnderAHundredKilobytes() {
        ConsoleVisitor owner = ownerWithoutCache(new Browser.NewContextOptions());
        List<Integer> sizes = new ArrayList<>();
        Consumer<Request> note = request -> sizes.add(request.sizes().responseBodySize);
        owner.page().onRequestFinished(note);

        for (String address : pages) {
            sizes.clear();
            owner.go(address);

            assertThat(sizes).as(address).hasSizeGreaterThanOrEqualTo(4);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .as(address)
                    .isLessThan(MOST_BYTES);
        }
        // What was loaded ahead may finish while the page closes, and then has no sizes any more.
        owner.page().offRequestFinished(note);
        owner.go(listOfKeys());
        assertThat(owner.page().locator("tbody tr")).hasCount(50);
        owner.page().context().close();
    }

    @ParameterizedTest
    @MethodSource("dev.keywright.bootstrap.e2e.ConsoleBrowser#widths")
    void nothingShiftsOnAnyPageAndNoneScrollsSideways(int width) {
        ConsoleVisitor owner = ownerWithoutCache(new Browser.NewContextOptions().setViewportSize(width, 800));
        owner.page().addInitScript(NOTE_SHIFTS);
        List<String> shifts = new ArrayList<>();

        for (String address : pages) {
            owner.go(address);
            shifts.addAll(shifts(owner.page(), address));
            openAll(owner.page());
            assertThat(owner.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(address)
                    .isEqualTo(true);
        }
        owner.go(listOfKeys());
        owner.createPrivateKey("nothing shifts at " + width);
        shifts.addAll(shifts(owner.page(), "the secret"));

        assertThat(shifts).isEmpty();
        owner.page().evaluate("document.body.prepend(document.createElement('hr'), 'More, later')");
        assertThat(shifts(owner.page(), "what does shift")).isNotEmpty();
        owner.page().context().close();
    }

    @Test
    void nothingShiftsOnAPageThatArrivesSlowly() {
        ConsoleVisitor owner = owner(new Browser.NewContextOptions());
        owner.page().addInitScript(NOTE_SHIFTS);
        owner.go(listOfKeys());
        JsonObject slowly = new JsonObject();
        slowly.addProperty("offline", false);
        slowly.addProperty("latency", 0);
        slowly.addProperty("downloadThroughput", SLOW_BYTES_PER_SECOND);
        slowly.addProperty("uploadThroughput", -1);
        CDPSession browser = owner.page().context().newCDPSession(owner.page());
        browser.send("Network.emulateNetworkConditions", slowly);
        List<String> shifts = new ArrayList<>();

        for (String address : pages) {
            owner.go(address);
            shifts.addAll(shifts(owner.page(), address));
        }

        assertThat(shifts).isEmpty();
        owner.page().context().close();
    }

    /** Once all is loaded and painted: how much of the page moved, and what. */
    private static List<String> shifts(Page page, String address) {
        page.waitForLoadState(LoadState.LOAD);
        Object found = page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame("
                + "() => setTimeout(() => resolve(window.shifts), 0))))");
        return ((List<?>) found).stream().map(shift -> address + " " + shift).toList();
    }

    /** As at a first visit: whoever looks at requests on their way keeps the browser from answering them from its cache. */
    private static ConsoleVisitor ownerWithoutCache(Browser.NewContextOptions options) {
        ConsoleVisitor owner = owner(options);
        owner.page().route("**/assets/**", Route::resume);
        return owner;
    }

    @Test
    void theSeedFlowWorksWithoutJavaScript() {
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        owner.signInAsOwner();
        owner.createPrivateKey("without a script");
        Key key = owner.shownKey();

        Page second = owner.page()
                .context()
                .waitForPage(() -> owner.button("Test it now").click());
        assertThat(second.locator("#test-result")).containsText("expires_in: 3600");
        owner.link("I have stored it").click();
        owner.link("Revoke").click();
        owner.page().locator("#confirmation").fill("without a script");
        owner.button("Revoke").click();

        assertThat(owner.heading()).containsText("Revoked");
        assertThat(ConsoleBrowser.deployment().api().requestToken(key).status()).isEqualTo(401);
        owner.page().context().close();
    }

    @Test
    void themeThatIsChosenIsThereFromTheFirstPaint() {
        ConsoleVisitor owner = owner(new Browser.NewContextOptions());
        owner.go(listOfKeys());

        owner.page().locator(".avatar-menu > summary").click();
        owner.button("Dark").click();

        assertThat(owner.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(owner.page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        owner.page().context().close();
    }

    @Test
    void everyPageCanBeReadWithoutJavaScript() {
        ConsoleVisitor owner = owner(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Map<String, Integer> headings = new LinkedHashMap<>();

        for (String address : pages) {
            owner.go(address);
            headings.put(address, owner.heading().count());
        }

        assertThat(headings.values()).containsOnly(1);
        owner.page().context().close();
    }
}
