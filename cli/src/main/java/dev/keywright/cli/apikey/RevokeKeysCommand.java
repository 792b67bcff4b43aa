package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.input.Confirmation;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.output.Table;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends many keys for ever, after a look at them. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Revoke many keys at once, for an incident: all that fit, or none if anything fails.",
        footer = {
            "",
            "Look first, then revoke. A key that runs this is revoked too, if it fits:",
            "  keywright keys revoke-all --user grace@example.com --dry-run",
            "  keywright keys revoke-all --user grace@example.com"
        })
public final class RevokeKeysCommand implements Callable<Integer> {
    private static final String KEYS = "api_keys";

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final KeyFilter filter = new KeyFilter();

    @Option(
            names = "--dry-run",
            description = "Only tell what would stop: keys, their last uses, their tokens of the last day.")
    private boolean dryRun;

    @Mixin
    private final Confirmation confirmation = new Confirmation();

    public RevokeKeysCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        filter.check();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject request = JsonObject.empty().with("filter", filter.in(workspace));
        JsonObject found = confirmation.isGiven() && !dryRun ? revoke(workspace, request) : look(workspace, request);
        boolean asks =
                !dryRun && !confirmation.isGiven() && !found.objects(KEYS).isEmpty();
        if (asks) {
            confirm(found.objects(KEYS));
        }
        output.printList(
                spec.commandLine().getOut(), asks ? revoke(workspace, request) : found, KEYS, KeyColumns.STOPPED);
        return ExitStatus.OK.code();
    }

    private void confirm(List<JsonObject> keys) {
        Table.print(spec.commandLine().getErr(), keys, KeyColumns.STOPPED);
        spec.commandLine().getErr().flush();
        confirmation.ask(
                surroundings.terminal(),
                "Revoke " + (keys.size() == 1 ? "this key" : "these " + keys.size() + " keys") + " for ever?",
                "nothing was revoked",
                "--dry-run shows what would stop, and --yes revokes without a question.");
    }

    private static JsonObject revoke(Workspace workspace, JsonObject request) {
        return workspace.server().post(path(workspace), request);
    }

    private static JsonObject look(Workspace workspace, JsonObject request) {
        return workspace.server().post(path(workspace), request.with("dry_run", true));
    }

    private static String path(Workspace workspace) {
        return workspace.path("/api-keys/revoke-all");
    }
}
