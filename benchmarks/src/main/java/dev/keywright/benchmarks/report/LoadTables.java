package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.LoadResults;
import dev.keywright.benchmarks.results.RestingServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found under load, in numbers: a table for each operation, and one for memory. */
final class LoadTables {

    private LoadTables() {}

    static String of(LoadResults results) {
        List<String> parts = new ArrayList<>();
        for (String operation : operations(results)) {
            parts.add("## " + title(operation) + "\n\n" + operation(results, operation));
        }
        parts.add("## Memory\n\n" + memory(results));
        return String.join("\n\n", parts);
    }

    static List<String> operations(LoadResults results) {
        return results.measurements().stream()
                .map(LoadMeasurement::operation)
                .distinct()
                .toList();
    }

    static String title(String operation) {
        return operation.equals("token") ? "Tokens" : "Introspections";
    }

    private static String operation(LoadResults results, String operation) {
        MarkdownTable table = new MarkdownTable(
                "server",
                "connections",
                "a second",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "server CPU µs",
                "database CPU µs",
                "CPU µs together",
                "client CPU µs",
                "Keywright's rate ÷ its");
        for (int connections : connections(results)) {
            List<LoadCase> cases = LoadCase.all(results, operation, connections);
            Optional<LoadCase> ours = cases.stream()
                    .filter(each -> each.server().equals("keywright"))
                    .findFirst();
            for (LoadCase each : cases) {
                table.row(
                        each.server(),
                        Integer.toString(connections),
                        Numbers.withSpread(each.spread(LoadMeasurement::requestsPerSecond)),
                        Numbers.plain(each.median(LoadMeasurement::p50Millis)),
                        Numbers.withSpread(each.spread(LoadMeasurement::p99Millis)),
                        Numbers.plain(each.median(LoadMeasurement::p999Millis)),
                        Numbers.plain(each.median(LoadMeasurement::serverCpuMicros)),
                        Numbers.plain(each.median(LoadMeasurement::databaseCpuMicros)),
                        Numbers.plain(each.median(m -> m.serverCpuMicros() + m.databaseCpuMicros())),
                        Numbers.plain(each.median(LoadMeasurement::clientCpuMicros)),
                        ours.map(keywright -> Numbers.ratio(keywright.median(LoadMeasurement::requestsPerSecond)
                                        / each.median(LoadMeasurement::requestsPerSecond)))
                                .orElse(""));
            }
        }
        return table + "\n\nMedians of the rounds, with the lowest and highest in parentheses.";
    }

    static List<Integer> connections(LoadResults results) {
        return results.measurements().stream()
                .map(LoadMeasurement::connections)
                .distinct()
                .toList();
    }

    private static String memory(LoadResults results) {
        MarkdownTable table = new MarkdownTable(
                "server", "at rest, MB", "its database, MB", "under load, at most, MB", "its database, MB");
        for (RestingServer server : results.servers()) {
            table.row(
                    server.server() + " (" + server.description() + ")",
                    Numbers.plain(server.rssMegabytes()),
                    Numbers.plain(server.databasePssMegabytes()),
                    highest(results, server, true),
                    highest(results, server, false));
        }
        return table.toString();
    }

    private static String highest(LoadResults results, RestingServer server, boolean ofTheServer) {
        return results.measurements().stream()
                .filter(each -> each.server().equals(server.server()))
                .mapToDouble(each -> ofTheServer ? each.serverRssMegabytes() : each.databasePssMegabytes())
                .boxed()
                .max(Double::compare)
                .map(Numbers::plain)
                .orElse("");
    }
}
