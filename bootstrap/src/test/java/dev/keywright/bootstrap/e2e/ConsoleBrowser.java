package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the pages of a real browser, {@link ConsoleVisitor}s, each with cookies of its own: one browser and one server for all tests.
 * Of a test that fails, a picture of each page stays in {@code target/console-failures}. Without a Chromium the tests are skipped, but not
 * in CI.
 */
final class ConsoleBrowser implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(ConsoleBrowser.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final double PATIENCE_MILLIS = 10_000;

    private static final class Shared {
        private static final Deployment DEPLOYMENT = Deployment.start();
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                PLAYWRIGHT.close();
                DEPLOYMENT.close();
            }));
        }
    }

    /** The server that the pages come from. */
    static Deployment deployment() {
        return Shared.DEPLOYMENT;
    }

    static Browser browser() {
        return Shared.BROWSER;
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean found = find().isPresent();
        String message =
                "There is no Chromium on the PATH, so the console is not tested. Install it: apt-get install chromium";
        if (System.getenv("CI") != null) {
            assertThat(found).as(message).isTrue();
        }
        assumeThat(found).as(message).isTrue();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConsoleVisitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ConsoleVisitor visitor = visitor(new Browser.NewContextOptions());
        context.getStore(HERE).put(visitor, visitor);
        Visitors visitors = context.getStore(HERE).computeIfAbsent("visitors", key -> new Visitors(), Visitors.class);
        visitors.all.add(visitor);
        return visitor;
    }

    private static final class Visitors {
        private final List<ConsoleVisitor> all = new java.util.ArrayList<>();
    }

    /** A visitor with cookies of its own. */
    static ConsoleVisitor visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser()
                .newContext(options.setBaseURL(deployment().api().address().toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new ConsoleVisitor(context.newPage());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(HERE).get("visitors", Visitors.class);
        if (visitors == null) {
            return;
        }
        for (ConsoleVisitor visitor : visitors.all) {
            context.getExecutionException().ifPresent(failure -> keepPicture(visitor.page(), context));
            visitor.page().context().close();
        }
    }

    private static void keepPicture(Page page, ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        String file = name.replaceAll("[^A-Za-z0-9.]+", "_") + "-" + System.identityHashCode(page) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "console-failures", file))
                .setFullPage(true));
    }

    /** The widths that pages are held to. */
    static Stream<Integer> widths() {
        return Stream.of(320, 768, 1280);
    }
}
