package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Confirms a share after a workspace was reactivated. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Confirm a share that was on hold while a workspace was deactivated.")
public final class ConfirmShareCommand implements Callable<Integer> {
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

    @Parameters(index = "1", paramLabel = "SHARE", description = "The id of the share.")
    @SuppressWarnings("NullAway.Init") // required
    private String share;

    public ConfirmShareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace
                .server()
                .post(IntegrationSearch.path(workspace, integration) + "/shares/" + Query.encode(share) + "/confirm");
        output.print(spec.commandLine().getOut(), answer, ShareColumns.ALL);
        return ExitStatus.OK.code();
    }
}
