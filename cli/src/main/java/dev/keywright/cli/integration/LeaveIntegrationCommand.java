package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
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

/** Ends a share on the side that it is shared with. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Stop using an integration that another workspace shares with this one.")
public final class LeaveIntegrationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    public LeaveIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().post(IntegrationSearch.path(workspace, integration) + "/leave");
        output.printDone(spec.commandLine().getOut(), answer, "Left " + integration + ".");
        return ExitStatus.OK.code();
    }
}
