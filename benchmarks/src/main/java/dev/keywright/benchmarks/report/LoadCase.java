package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.LoadResults;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one server under one load. */
record LoadCase(String server, List<LoadMeasurement> rounds) {

    /** One for each server, in the order in which they were given. */
    static List<LoadCase> all(LoadResults results, String operation, int connections) {
        return results.servers().stream()
                .map(server -> new LoadCase(
                        server.server(),
                        results.measurements().stream()
                                .filter(each -> each.server().equals(server.server()))
                                .filter(each -> each.operation().equals(operation))
                                .filter(each -> each.connections() == connections)
                                .toList()))
                .filter(each -> !each.rounds().isEmpty())
                .toList();
    }

    Spread spread(ToDoubleFunction<LoadMeasurement> number) {
        return Spread.of(rounds, number);
    }

    double median(ToDoubleFunction<LoadMeasurement> number) {
        return spread(number).median();
    }
}
