package dev.keywright.cli.output;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of a command that prints a list. */
public final class ListOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ListFormat format = ListFormat.TABLE;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most (default: all).")
    private @Nullable Integer limit;

    /** How many entries at most. */
    public int limit() {
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        if (limit < 1) {
            throw new CommandFailure(ExitStatus.USAGE, "--limit must be 1 or more.");
        }
        return limit;
    }

    /** @param name the field that holds the entries */
    public void print(CommandLine command, JsonObject list, String name, List<Column> columns) {
        if (format == ListFormat.JSON) {
            command.getOut().println(list.toJson());
            return;
        }
        Table.print(command.getOut(), list.objects(name), columns);
        if (list.text("next_cursor").isPresent()) {
            command.getErr().println("There are more; --limit left them out.");
        }
    }
}
