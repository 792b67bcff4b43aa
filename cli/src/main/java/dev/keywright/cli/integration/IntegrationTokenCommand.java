package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.surroundings.Surroundings;
import dev.keywright.cli.token.TokenOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token that an integration gives. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print an access token of an integration. Its secret nobody sees.")
public final class IntegrationTokenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final TokenOutput output = new TokenOutput();

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    public IntegrationTokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject body = JsonObject.empty().withGiven("scope", output.scope());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().post(IntegrationSearch.path(workspace, integration) + "/token", body));
        return ExitStatus.OK.code();
    }
}
