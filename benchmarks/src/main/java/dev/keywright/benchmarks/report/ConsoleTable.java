package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.ConsoleMeasurement;
import dev.keywright.benchmarks.results.ConsoleResults;
import java.util.Locale;

/** What was found of the console's pages, in numbers. */
final class ConsoleTable {

    private ConsoleTable() {}

    static String of(ConsoleResults results) {
        MarkdownTable table =
                new MarkdownTable("page", "requests", "p50 ms", "p99 ms", "KB of HTML", "KB with all, first visit");
        for (ConsoleMeasurement each : results.pages()) {
            table.row(
                    each.page(),
                    Long.toString(each.count()),
                    Numbers.plain(each.p50Millis()),
                    Numbers.plain(each.p99Millis()),
                    Numbers.plain(each.htmlBytes() / 1e3),
                    Numbers.plain(each.allBytes() / 1e3));
        }
        return table
                + String.format(
                        Locale.ROOT, "\n\nOne connection, one request after the other; %,d keys.", results.keys());
    }
}
