package dev.keywright.cli.workspace;

import dev.keywright.cli.access.ConnectionOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Pages;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.output.ListOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the workspaces that the caller is in. */
@Command(mixinStandardHelpOptions = true, description = "List your workspaces; a key's is one.")
public final class ListWorkspacesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    public ListWorkspacesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Server server = connection.connect(surroundings, spec.commandLine().getErr());
        list.print(
                spec.commandLine(),
                Pages.all(server, "/v1/workspaces", Query.empty(), "workspaces", limit),
                "workspaces",
                WorkspaceColumns.ALL);
        return ExitStatus.OK.code();
    }
}
