package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.NodesResults;
import dev.keywright.benchmarks.results.NodesResults.NodesLoad;
import java.util.List;

/** What was found of two nodes, in numbers. */
final class NodesTable {

    private NodesTable() {}

    static String of(NodesResults results) {
        MarkdownTable table = new MarkdownTable(
                "operation",
                "nodes",
                "connections in all",
                "a second",
                "p50 ms",
                "p99 ms",
                "servers' CPU µs",
                "database CPU µs",
                "CPU µs together",
                "rate ÷ that of one node");
        List<String> operations = results.loads().stream()
                .map(each -> each.load().operation())
                .distinct()
                .toList();
        for (String operation : operations) {
            Spread one = Spread.of(rounds(results, operation, 1), LoadMeasurement::requestsPerSecond);
            for (int nodes : results.loads().stream()
                    .map(NodesLoad::nodes)
                    .distinct()
                    .sorted()
                    .toList()) {
                row(table, operation, nodes, rounds(results, operation, nodes), one);
            }
        }
        return table + "\n\nMedians of the rounds, with the lowest and highest in parentheses.";
    }

    private static List<LoadMeasurement> rounds(NodesResults results, String operation, int nodes) {
        return results.loads().stream()
                .filter(each -> each.nodes() == nodes)
                .map(NodesLoad::load)
                .filter(load -> load.operation().equals(operation))
                .toList();
    }

    private static void row(
            MarkdownTable table, String operation, int nodes, List<LoadMeasurement> rounds, Spread one) {
        if (rounds.isEmpty()) {
            return;
        }
        Spread rate = Spread.of(rounds, LoadMeasurement::requestsPerSecond);
        table.row(
                operation,
                Integer.toString(nodes),
                Integer.toString(rounds.get(0).connections()),
                Numbers.withSpread(rate),
                Numbers.withSpread(Spread.of(rounds, LoadMeasurement::p50Millis)),
                Numbers.withSpread(Spread.of(rounds, LoadMeasurement::p99Millis)),
                Numbers.plain(
                        Spread.of(rounds, LoadMeasurement::serverCpuMicros).median()),
                Numbers.plain(
                        Spread.of(rounds, LoadMeasurement::databaseCpuMicros).median()),
                Numbers.plain(Spread.of(rounds, m -> m.serverCpuMicros() + m.databaseCpuMicros())
                        .median()),
                Numbers.ratio(rate.median() / one.median()));
    }
}
