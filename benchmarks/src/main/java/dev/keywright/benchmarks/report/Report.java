package dev.keywright.benchmarks.report;

import dev.keywright.benchmarks.results.LoadResults;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code report.md} and {@code load.svg}, beside the results that they are made from and from nothing else. */
public final class Report {

    private static final String PICTURE = "load.svg";

    private Report() {}

    /** Writes them anew. */
    public static void write(ResultFiles files) {
        Optional<LoadResults> load = files.load();
        List<String> parts = new ArrayList<>();
        load.ifPresent(results -> {
            parts.add("# Under load\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add("![Tokens, introspections, latency and CPU of each server](" + PICTURE + ")");
            parts.add(LoadTables.of(results));
            files.writeText(PICTURE, LoadPicture.of(results));
        });
        files.start().ifPresent(results -> {
            parts.add("# Start\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(StartTable.of(results));
        });
        files.growth().ifPresent(results -> {
            parts.add("# Growth\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(GrowthTables.of(results));
        });
        files.nodes().ifPresent(results -> {
            parts.add("# Two nodes\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(NodesTable.of(results));
        });
        files.console().ifPresent(results -> {
            parts.add("# The console\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(ConsoleTable.of(results));
        });
        files.histories().ifPresent(results -> {
            parts.add("# Histories\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(HistoriesTables.of(results));
        });
        files.micro().ifPresent(results -> {
            parts.add("# Micro benchmarks\n\n" + provenance(results.startedAt(), results.commit(), results.machine()));
            parts.add(MicroTable.of(results));
        });
        files.writeText("report.md", String.join("\n\n", parts) + "\n");
    }

    private static String provenance(String startedAt, String commit, Machine machine) {
        return "Measured at " + startedAt + " of commit " + commit + " on " + machine.processors() + " processors ("
                + machine.cpu() + "), " + machine.memoryMegabytes() / 1024 + " GB, " + machine.system() + ", "
                + machine.java() + ". Servers, databases and load client share them.";
    }
}
