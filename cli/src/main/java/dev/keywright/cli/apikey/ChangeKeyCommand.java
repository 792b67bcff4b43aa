package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes what a key is for, and what it is kept to. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Change a key's description, and what it is kept to. What isn't named stays as it is.",
        footer = {
            "",
            "It counts at once, for tokens that are out too. Networks and scopes are given whole:",
            "  keywright keys change build --allowed-network 192.0.2.0/24 --allowed-network 2001:db8::/32",
            "  keywright keys change build --any-network"
        })
public final class ChangeKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "KEY", description = "Its client ID or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String key;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(names = "--no-description", description = "Take its description away.")
    private boolean undescribed;

    @Mixin
    private final RestrictionChanges restrictions = new RestrictionChanges();

    public ChangeKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject changes = changes();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().patch(KeySearch.path(workspace, key), changes),
                KeyColumns.ALL);
        return ExitStatus.OK.code();
    }

    private JsonObject changes() {
        JsonObject changes = FieldSwitch.addGiven(
                restrictions.addTo(JsonObject.empty().withGiven("description", description)),
                List.of(new FieldSwitch("--no-description", undescribed, "description", "")));
        if (changes.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "what shall change? Give --description, --allowed-network, --scope or --token-rate, or take one"
                            + " away: --help shows how.");
        }
        return changes;
    }
}
