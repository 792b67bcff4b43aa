package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.apikey.RotationOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the key of an integration another secret, which nobody sees. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give the integration's key a new secret, which only the integration gets.")
public final class RotateIntegrationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final RotationOptions rotation = new RotationOptions();

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    public RotateIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = rotation.body();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer =
                workspace.server().postOnce(IntegrationSearch.path(workspace, integration) + "/rotate", body);
        output.print(spec.commandLine().getOut(), answer, IntegrationColumns.ALL);
        return ExitStatus.OK.code();
    }
}
