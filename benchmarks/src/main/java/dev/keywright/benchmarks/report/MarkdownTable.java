package dev.keywright.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table whose first column is text and whose others are numbers. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... titles) {
        row(titles);
        lines.add("|---|" + "---:|".repeat(titles.length - 1));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
