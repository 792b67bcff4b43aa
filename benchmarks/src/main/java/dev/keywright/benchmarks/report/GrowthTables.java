package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.GrowthCalls;
import dev.keywright.benchmarks.results.GrowthData;
import dev.keywright.benchmarks.results.GrowthData.FillingStep;
import dev.keywright.benchmarks.results.GrowthLoad;
import dev.keywright.benchmarks.results.GrowthResults;
import dev.keywright.benchmarks.results.LoadMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What was found of growth, in numbers. The least data comes first; ratios are to it. */
final class GrowthTables {

    private final GrowthResults results;

    private GrowthTables(GrowthResults results) {
        this.results = results;
    }

    static String of(GrowthResults results) {
        GrowthTables tables = new GrowthTables(results);
        List<String> parts = new ArrayList<>();
        List<String> operations = results.loads().stream()
                .map(each -> each.load().operation())
                .distinct()
                .toList();
        for (String operation : operations) {
            parts.add("## " + LoadTables.title(operation) + " over much data\n\n" + tables.loads(operation));
        }
        parts.add("## Management over much data\n\n" + tables.calls());
        parts.add("## The data\n\n" + tables.data());
        return String.join("\n\n", parts);
    }

    private String loads(String operation) {
        MarkdownTable table = new MarkdownTable(
                "keys",
                "tokens in the ledger",
                "connections",
                "a second",
                "p50 ms",
                "p99 ms",
                "server CPU µs",
                "database CPU µs",
                "CPU µs together",
                "p50 ÷ that with the least data");
        for (int connections : connections()) {
            List<LoadMeasurement> least = rounds(results.data().get(0), operation, connections);
            for (GrowthData data : results.data()) {
                List<LoadMeasurement> rounds = rounds(data, operation, connections);
                if (!rounds.isEmpty() && !least.isEmpty()) {
                    row(table, data, connections, rounds, least);
                }
            }
        }
        return table + "\n\nMedians of the rounds, with the lowest and highest in parentheses. Tokens are asked for by "
                + count(results.tokenClients()) + " keys in turn, drawn at random.";
    }

    private static void row(
            MarkdownTable table,
            GrowthData data,
            int connections,
            List<LoadMeasurement> rounds,
            List<LoadMeasurement> least) {
        Spread p50 = Spread.of(rounds, LoadMeasurement::p50Millis);
        table.row(
                count(data.keys()),
                ledger(data),
                Integer.toString(connections),
                Numbers.withSpread(Spread.of(rounds, LoadMeasurement::requestsPerSecond)),
                Numbers.withSpread(p50),
                Numbers.withSpread(Spread.of(rounds, LoadMeasurement::p99Millis)),
                Numbers.plain(
                        Spread.of(rounds, LoadMeasurement::serverCpuMicros).median()),
                Numbers.plain(
                        Spread.of(rounds, LoadMeasurement::databaseCpuMicros).median()),
                Numbers.plain(Spread.of(rounds, m -> m.serverCpuMicros() + m.databaseCpuMicros())
                        .median()),
                Numbers.ratio(p50.median()
                        / Spread.of(least, LoadMeasurement::p50Millis).median()));
    }

    private List<Integer> connections() {
        return results.loads().stream()
                .map(each -> each.load().connections())
                .distinct()
                .toList();
    }

    private List<LoadMeasurement> rounds(GrowthData data, String operation, int connections) {
        Predicate<GrowthLoad> wanted = each -> each.keys() == data.keys()
                && each.ledgerRows() == data.ledgerRows()
                && each.load().operation().equals(operation)
                && each.load().connections() == connections;
        return results.loads().stream().filter(wanted).map(GrowthLoad::load).toList();
    }

    private String calls() {
        MarkdownTable table = new MarkdownTable(
                "call", "keys", "tokens in the ledger", "p50 ms", "p99 ms", "p50 ÷ that with the least data");
        for (String call :
                results.calls().stream().map(GrowthCalls::call).distinct().toList()) {
            Spread least = Spread.of(rounds(results.data().get(0), call), GrowthCalls::p50Millis);
            for (GrowthData data : results.data()) {
                List<GrowthCalls> rounds = rounds(data, call);
                if (!rounds.isEmpty()) {
                    Spread p50 = Spread.of(rounds, GrowthCalls::p50Millis);
                    table.row(
                            call,
                            count(data.keys()),
                            ledger(data),
                            Numbers.withSpread(p50),
                            Numbers.withSpread(Spread.of(rounds, GrowthCalls::p99Millis)),
                            Numbers.ratio(p50.median() / least.median()));
                }
            }
        }
        return table
                + "\n\nOne after the other, on one connection. Medians of the rounds, with the lowest and highest in"
                + " parentheses.";
    }

    private List<GrowthCalls> rounds(GrowthData data, String call) {
        return results.calls().stream()
                .filter(each -> each.keys() == data.keys() && each.ledgerRows() == data.ledgerRows())
                .filter(each -> each.call().equals(call))
                .toList();
    }

    private String data() {
        MarkdownTable table =
                new MarkdownTable("keys", "tokens in the ledger", "the database, MB", "seconds to fill it");
        for (GrowthData data : results.data()) {
            table.row(
                    count(data.keys()),
                    ledger(data),
                    Numbers.plain(data.databaseMegabytes()),
                    Numbers.plain(data.steps().stream()
                            .mapToDouble(FillingStep::seconds)
                            .sum()));
        }
        boolean limited = results.data().stream().anyMatch(GrowthData::limitedByDisk);
        return table + (limited ? "\n\nThe disk had no room for 100 million tokens." : "");
    }

    /** Those that were put there; more are issued while it is measured. */
    private static String ledger(GrowthData data) {
        return data.ledgerRows() == 0 ? "few" : count(data.ledgerRows());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
