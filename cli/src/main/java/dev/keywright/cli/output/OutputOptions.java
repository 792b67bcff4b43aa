package dev.keywright.cli.output;

import dev.keywright.cli.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of a command that prints one thing. */
public final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ListFormat format = ListFormat.TABLE;

    public void print(PrintWriter out, JsonObject object, List<Column> columns) {
        if (isJson()) {
            out.println(object.toJson());
        } else {
            Table.print(out, object, columns);
        }
    }

    /** @param name the field that holds the entries */
    public void printList(PrintWriter out, JsonObject list, String name, List<Column> columns) {
        if (isJson()) {
            out.println(list.toJson());
        } else {
            Table.print(out, list.objects(name), columns);
        }
    }

    /** What was done, for people; as JSON what the server answered, if it did. */
    public void printDone(PrintWriter out, JsonObject answer, String sentence) {
        if (!isJson()) {
            out.println(sentence);
        } else if (!answer.isEmpty()) {
            out.println(answer.toJson());
        }
    }

    private boolean isJson() {
        return format == ListFormat.JSON;
    }
}
