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

/** Deletes one of a workspace's own integrations, and ends its shares. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Delete an integration of this workspace. All shares of it end.")
public final class DeleteIntegrationCommand implements Callable<Integer> {
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

    public DeleteIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().delete(IntegrationSearch.path(workspace, integration));
        output.printDone(spec.commandLine().getOut(), answer, "Deleted " + integration + ".");
        return ExitStatus.OK.code();
    }
}
