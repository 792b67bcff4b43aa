package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.apikey.Expiry;
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

/** Shares an integration with another workspace. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Share an integration of this workspace with another one, whose Owner accepts it unless you are one there too.")
public final class CreateShareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Expiry expiry = new Expiry();

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    @Option(names = "--to", required = true, paramLabel = "WORKSPACE", description = "The other workspace's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String destination;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "What tokens shall be for there; may be repeated (default: all that the key's role holds).")
    private @Nullable List<String> scopes;

    @Option(
            names = "--uses-per-day",
            paramLabel = "N",
            description = "How many tokens a day at most (default: any number).")
    private @Nullable Integer usesPerDay;

    public CreateShareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = body();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().post(IntegrationSearch.path(workspace, integration) + "/shares", body);
        output.print(spec.commandLine().getOut(), answer, ShareColumns.ALL);
        return ExitStatus.OK.code();
    }

    private JsonObject body() {
        return JsonObject.empty()
                .with("destination_workspace_id", destination)
                .withGiven("expires_at", expiry.time(surroundings.clock()).orElse(null))
                .withGiven("scope", scopes == null ? null : String.join(" ", scopes))
                .withGiven("uses_per_day", usesPerDay);
    }
}
