package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.StartMeasurement;
import dev.keywright.benchmarks.results.StartResults;
import java.util.List;

/** What was found of starts, in numbers. */
final class StartTable {

    private StartTable() {}

    static String of(StartResults results) {
        MarkdownTable table = new MarkdownTable(
                "server", "existing data", "seconds to the first token", "RSS then, MB", "its database, MB");
        List<String> servers = results.measurements().stream()
                .map(StartMeasurement::server)
                .distinct()
                .toList();
        for (String server : servers) {
            row(table, results, server, "none");
            row(table, results, server, "existing");
        }
        return table.toString();
    }

    private static void row(MarkdownTable table, StartResults results, String server, String data) {
        List<StartMeasurement> starts = results.measurements().stream()
                .filter(each -> each.server().equals(server) && each.data().equals(data))
                .toList();
        table.row(
                server,
                data.equals("none") ? "no" : "yes",
                Numbers.withSpread(Spread.of(starts, StartMeasurement::seconds)),
                Numbers.plain(Spread.of(starts, StartMeasurement::rssMegabytes).median()),
                Numbers.plain(Spread.of(starts, StartMeasurement::databasePssMegabytes)
                        .median()));
    }
}
