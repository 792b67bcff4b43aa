package dev.keywright.cli.output;

import dev.keywright.cli.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Rows of aligned columns under their titles, which are bold on a terminal; or one object, a line for each column. */
public final class Table {
    private static final String GAP = "  ";

    private Table() {}

    public static void print(PrintWriter out, List<JsonObject> objects, List<Column> columns) {
        List<String> titles = columns.stream()
                .map(column -> column.title().toUpperCase(Locale.ROOT))
                .toList();
        List<List<String>> rows = objects.stream()
                .map(object ->
                        columns.stream().map(column -> column.cell(object)).toList())
                .toList();
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    titles.get(i).length(),
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        out.println(bold(line(titles, widths)));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** One object. What it has nothing for is left out. */
    public static void print(PrintWriter out, JsonObject object, List<Column> columns) {
        List<Column> shown = columns.stream()
                .filter(column -> column.text().apply(object).isPresent())
                .toList();
        int widest =
                shown.stream().mapToInt(column -> column.title().length()).max().orElse(0);
        shown.forEach(column -> out.println(padded(column.title() + ":", widest + 1) + GAP + column.cell(object)));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(padded(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String bold(String text) {
        return Ansi.AUTO.enabled() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
