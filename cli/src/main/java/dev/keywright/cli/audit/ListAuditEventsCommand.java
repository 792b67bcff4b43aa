package dev.keywright.cli.audit;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.Column;
import dev.keywright.cli.output.ListOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what happened in a workspace. */
@Command(mixinStandardHelpOptions = true, description = "List what happened in the workspace, newest first.")
public final class ListAuditEventsCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.time("Time", "at"),
            Column.of("Action", "action"),
            Column.of("Outcome", "outcome"),
            new Column("Actor", event -> nameOf(event, "actor")),
            new Column("Target", event -> nameOf(event, "target")),
            Column.of("From", "source_ip"),
            Column.of("Reason", "reason"));

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--actor", paramLabel = "ID", description = "Only what this user (id) or key (client ID) did.")
    private @Nullable String actor;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only this, such as api_key.created.")
    private @Nullable String action;

    @Option(names = "--target", paramLabel = "ID", description = "Only what was done to what has this id.")
    private @Nullable String target;

    @Option(names = "--from", paramLabel = "TIME", description = "Not before this time, such as 2026-11-01T00:00:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before this time.")
    private @Nullable String to;

    public ListAuditEventsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Workspace workspace =
                workspaceOptions.open(surroundings, spec.commandLine().getErr());
        Query query = Query.empty()
                .withGiven("actor", actor)
                .withGiven("action", action)
                .withGiven("target", target)
                .withGiven("from", from)
                .withGiven("to", to);
        list.print(
                spec.commandLine(),
                workspace.list("/audit-events", query, "audit_events", limit),
                "audit_events",
                COLUMNS);
        return ExitStatus.OK.code();
    }

    private static Optional<String> nameOf(JsonObject event, String who) {
        return event.object(who)
                .flatMap(it -> it.text("name")
                        .filter(name -> !name.isEmpty())
                        .or(() -> it.text("id"))
                        .or(() -> it.text("type")));
    }
}
