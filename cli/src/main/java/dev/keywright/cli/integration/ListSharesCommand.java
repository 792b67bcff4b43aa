package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Pages;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.output.ListOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists with whom an integration is shared. */
@Command(mixinStandardHelpOptions = true, description = "List with whom an integration of this workspace is shared.")
public final class ListSharesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Parameters(index = "0", paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    public ListSharesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        String path = IntegrationSearch.path(workspace, integration) + "/shares";
        list.print(
                spec.commandLine(),
                Pages.all(workspace.server(), path, Query.empty(), "shares", limit),
                "shares",
                ShareColumns.ALL);
        return ExitStatus.OK.code();
    }
}
