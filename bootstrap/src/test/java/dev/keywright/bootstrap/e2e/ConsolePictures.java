package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the README's pictures, when {@code docs/pictures/make} asks for them by name. */
@ExtendWith(ConsoleBrowser.class)
class ConsolePictures {

    private static final long MOST_BYTES = 200_000;
    private static final String SHORTEN =
            "const whole = document.getElementById('client-secret').value; const cut = whole.slice(0, 8) + '…';"
                    + " document.getElementById('client-secret').value = cut;"
                    + " document.querySelectorAll('pre code').forEach(c => c.textContent = c.textContent.replaceAll(whole, cut));";

    private final Api api = ConsoleBrowser.deployment().api();
    private final Path folder = Path.of(System.getProperty("keywright.pictures", "target/pictures"));

    @Test
    void picturesOfTheMainPages() throws IOException {
        Tenant acme = fill();
        ConsoleVisitor owner = ConsoleBrowser.visitor(new Browser.NewContextOptions().setViewportSize(1280, 720));
        owner.signInAsOwner().goToKeys(acme.id());
        take(owner, "keys.png");

        owner.link("Create API key").click();
        owner.field("Name").fill("release pipeline");
        owner.field("Service").check();
        take(owner, "create.png");

        owner.button("Create").click();
        owner.field("Client secret").waitFor();
        owner.page().evaluate("() => {" + SHORTEN + "}");
        owner.page().locator("#tab-curl").click();
        take(owner, "secret.png");

        ConsoleVisitor dark = ConsoleBrowser.visitor(new Browser.NewContextOptions()
                .setViewportSize(1280, 720)
                .setColorScheme(ColorScheme.DARK)
                .setStorageState(owner.page().context().storageState()));
        dark.goToKeys(acme.id());
        take(dark, "keys-dark.png");
    }

    private Tenant fill() {
        Tenant acme = Tenant.create(api);
        api.patch(acme.path(""), acme.ownerSession(), "{\"name\":\"Acme\"}").expect(200);
        service(acme, "nightly build", "operator", "\"2027-06-30T00:00:00Z\"", true);
        service(acme, "data export", "viewer", "null", false);
        Key old = service(acme, "old deployment", "operator", "null", true);
        service(acme, "deployment", "creator", "null", true);
        api.post(acme.path("/api-keys"), acme.ownerSession(), "{\"type\":\"private\",\"name\":\"my laptop\"}")
                .expect(201);
        Key rotating = service(acme, "billing sync", "operator", "null", true);
        acme.rotate(rotating, "{}");
        acme.disable(service(acme, "load test", "viewer", "null", false));
        acme.revoke(old);
        return acme;
    }

    private Key service(Tenant acme, String name, String role, String expiresAt, boolean used) {
        Answer created = api.post(
                        acme.path("/api-keys"),
                        acme.ownerSession(),
                        "{\"type\":\"service\",\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"expires_at\":"
                                + expiresAt + "}")
                .expect(201);
        Key key = new Key(created.text("/client_id"), created.text("/client_secret"));
        if (used) {
            api.token(key);
        }
        return key;
    }

    private void take(ConsoleVisitor visitor, String name) throws IOException {
        assertThat(visitor.heading()).isVisible();
        Path file = folder.resolve(name);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file).setCaret(ScreenshotCaret.HIDE));
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }
}
