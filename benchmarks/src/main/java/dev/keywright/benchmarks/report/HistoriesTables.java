package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.HistoriesResults;
import java.util.Locale;
import java.util.Map;

/** What the strictness checker found. */
final class HistoriesTables {

    private HistoriesTables() {}

    static String of(HistoriesResults results) {
        return "**" + violations(results.violations()) + "** " + results.clients()
                + " clients of two nodes for at least "
                + results.seconds() + " s, seed " + results.seed() + "."
                + "\n\n## What was done\n\n" + table("operation and outcome", "how often", results.operations())
                + "\n\n## What was tried within 5 ms after a stop was acknowledged\n\n"
                + table("stop", "uses that began then", results.triedSoon());
    }

    private static String violations(int count) {
        return count == 0 ? "No promise was broken." : "Promises were broken " + count + " times.";
    }

    private static String table(String name, String number, Map<String, Integer> counts) {
        MarkdownTable table = new MarkdownTable(name, number);
        counts.forEach((what, count) ->
                table.row(what.toLowerCase(Locale.ROOT).replace('_', ' '), String.format(Locale.ROOT, "%,d", count)));
        return table.toString();
    }
}
