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

/** Accepts a share. */
@Command(mixinStandardHelpOptions = true, description = "Accept a share that another workspace offers.")
public final class AcceptShareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "SHARE", description = "The id of the share, as `keywright shares requests` shows it.")
    @SuppressWarnings("NullAway.Init") // required
    private String share;

    public AcceptShareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer =
                workspace.server().post(workspace.path("/share-requests/" + Query.encode(share) + "/accept"));
        output.print(spec.commandLine().getOut(), answer, ShareColumns.ALL);
        return ExitStatus.OK.code();
    }
}
