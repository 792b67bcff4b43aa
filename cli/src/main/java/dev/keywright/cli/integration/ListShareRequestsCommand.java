package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.output.ListOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what other workspaces offer. */
@Command(mixinStandardHelpOptions = true, description = "List the shares that wait for this workspace's answer.")
public final class ListShareRequestsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    public ListShareRequestsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        list.print(
                spec.commandLine(),
                workspace.list("/share-requests", Query.empty(), "share_requests", limit),
                "share_requests",
                ShareColumns.ALL);
        return ExitStatus.OK.code();
    }
}
