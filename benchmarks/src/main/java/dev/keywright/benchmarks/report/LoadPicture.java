package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.report.BarPanel.Bar;
import dev.keywright.benchmarks.results.LoadMeasurement;
import dev.keywright.benchmarks.results.LoadResults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was found under load, as a picture: rates, latencies and CPU, at 32 connections where that was measured. */
final class LoadPicture {

    private static final int PREFERRED_CONNECTIONS = 32;
    private static final double PANEL_WIDTH = 440;
    private static final double GAP = 24;
    private static final double MARGIN = 12;

    private final LoadResults results;
    private final int connections;

    private LoadPicture(LoadResults results) {
        this.results = results;
        List<Integer> measured = LoadTables.connections(results);
        this.connections = measured.contains(PREFERRED_CONNECTIONS) ? PREFERRED_CONNECTIONS : measured.get(0);
    }

    static String of(LoadResults results) {
        return new LoadPicture(results).draw();
    }

    private String draw() {
        Svg svg = new Svg();
        double top = MARGIN;
        for (String operation : LoadTables.operations(results)) {
            String what = LoadTables.title(operation);
            List<BarPanel> panels = List.of(
                    panel(operation, what + " a second", "more is better", LoadMeasurement::requestsPerSecond),
                    panel(operation, "99th percentile, ms", "less is better", LoadMeasurement::p99Millis),
                    panel(
                            operation,
                            "CPU of server and database, µs each",
                            "less is better",
                            m -> m.serverCpuMicros() + m.databaseCpuMicros()),
                    panel(
                            operation,
                            "Memory of the server, MB",
                            "less is better",
                            LoadMeasurement::serverRssMegabytes));
            top = draw(svg, panels, top);
        }
        svg.text(
                "note",
                MARGIN,
                top + 4,
                "Medians; the line spans the rounds. Servers, databases and load client share "
                        + results.machine().processors() + " processors.");
        return svg.draw(2 * MARGIN + 2 * PANEL_WIDTH + GAP, top + GAP, "Keywright and others under the same load");
    }

    /** Two in a row; returns where the next row begins. */
    private static double draw(Svg svg, List<BarPanel> panels, double from) {
        double top = from;
        for (int i = 0; i < panels.size(); i += 2) {
            panels.get(i).draw(svg, MARGIN, top, PANEL_WIDTH);
            panels.get(i + 1).draw(svg, MARGIN + PANEL_WIDTH + GAP, top, PANEL_WIDTH);
            top += panels.get(i).height() + GAP;
        }
        return top;
    }

    private BarPanel panel(String operation, String title, String better, ToDoubleFunction<LoadMeasurement> number) {
        List<Bar> bars = new ArrayList<>();
        for (LoadCase each : LoadCase.all(results, operation, connections)) {
            bars.add(new Bar(label(each.server()), each.server().equals("keywright"), each.spread(number)));
        }
        String load = LoadTables.title(operation) + " over " + connections + " connections; " + better;
        return new BarPanel(title, load, bars);
    }

    private static String label(String server) {
        return switch (server) {
            case "keywright" -> "Keywright";
            case "keycloak" -> "Keycloak";
            case "keycloak-postgresql" -> "Keycloak, PostgreSQL";
            case "oidc-provider-jwt" -> "oidc-provider, JWT";
            case "oidc-provider-opaque" -> "oidc-provider, opaque";
            default -> server;
        };
    }
}
