package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.MicroMeasurement;
import dev.keywright.benchmarks.results.MicroResults;

/** What was found by the micro benchmarks, in numbers. */
final class MicroTable {

    private MicroTable() {}

    static String of(MicroResults results) {
        MarkdownTable table = new MarkdownTable("benchmark", "score", "±", "unit");
        for (MicroMeasurement each : results.measurements()) {
            table.row(each.benchmark(), Numbers.plain(each.score()), Numbers.plain(each.error()), each.unit());
        }
        return table.toString();
    }
}
