package dev.keywright.benchmarks.console;

import dev.keywright.benchmarks.console.Browsing.Weight;
import dev.keywright.benchmarks.growth.ManyKeys;
import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.ConsoleMeasurement;
import dev.keywright.benchmarks.results.ConsoleResults;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import dev.keywright.benchmarks.server.Management;
import dev.keywright.benchmarks.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Every page of the console, as an Owner sees it in a workspace with many keys: how long the server takes for it, and how many bytes it is. */
public final class ConsoleBenchmark {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]cursor=[^\"]+)\"");
    private static final int IN_A_ROW = 20;
    private static final int UNMEASURED = 2;
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();
    private static final double MILLISECOND = 1e6;

    private final Checkout checkout;
    private final Plan plan;
    private final ResultFiles files;
    private final Consumer<String> progress;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    /**
     * What to measure.
     *
     * @param keys how many the workspace has
     * @param warmUp how long all pages are asked for before they are measured
     * @param rounds how often each page is measured, 20 times in a row
     */
    public record Plan(long keys, Duration warmUp, int rounds) {}

    /** @param progress takes a line for each step */
    public ConsoleBenchmark(Checkout checkout, Plan plan, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.plan = plan;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs it, and writes the results.
     *
     * @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a whole page
     */
    public void run() {
        progress.accept("Installing " + KeywrightDeployment.description(checkout));
        KeywrightDeployment.install(checkout);
        try (RunFolder folder = RunFolder.in(checkout.target());
                KeywrightDeployment deployment = KeywrightDeployment.start(checkout, folder.path())) {
            deployment.startNode();
            deployment.stopNodes();
            ManyKeys.fill(deployment, plan.keys(), progress);
            RunningServer node = deployment.startNode();
            Browsing owner = new Browsing(node.port(), deployment.consoleCookie(node));
            Map<String, String> pages = pages(deployment.management(node), owner);
            progress.accept("Warming up for " + plan.warmUp().toSeconds() + " s");
            warmUp(owner, pages);
            List<ConsoleMeasurement> measured = measure(owner, pages);
            measured.forEach(each -> progress.accept(each.toLine()));
            files.write(new ConsoleResults(startedAt, checkout.commit(), Machine.current(), plan.keys(), measured));
        }
    }

    private static Map<String, String> pages(Management management, Browsing owner) {
        String list = "/w/" + management.workspace() + "/api-keys";
        Matcher next = NEXT.matcher(owner.page(list));
        if (!next.find()) {
            throw new IllegalStateException("the list of keys has no next page");
        }
        return ConsolePages.of(
                management.workspace(),
                management.newestKeys(1).get(0),
                management.user(),
                next.group(1).replace("&amp;", "&"));
    }

    private void warmUp(Browsing owner, Map<String, String> pages) {
        Instant end = Instant.now().plus(plan.warmUp());
        do {
            pages.values().forEach(address -> owner.visit(address, 0, IN_A_ROW));
        } while (Instant.now().isBefore(end));
    }

    private List<ConsoleMeasurement> measure(Browsing owner, Map<String, String> pages) {
        Map<String, Histogram> times = new LinkedHashMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            pages.forEach((name, address) -> times.computeIfAbsent(name, any -> new Histogram(LONGEST_NANOS, 3))
                    .add(owner.visit(address, UNMEASURED, IN_A_ROW)));
        }
        return times.entrySet().stream()
                .map(each ->
                        measurement(each.getKey(), each.getValue(), owner.weigh(pages.getOrDefault(each.getKey(), ""))))
                .toList();
    }

    private static ConsoleMeasurement measurement(String page, Histogram times, Weight weight) {
        return new ConsoleMeasurement(
                page,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / MILLISECOND,
                times.getValueAtPercentile(99) / MILLISECOND,
                weight.html(),
                weight.all());
    }
}
