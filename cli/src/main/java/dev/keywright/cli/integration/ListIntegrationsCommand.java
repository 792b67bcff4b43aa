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

/** Lists the integrations that a workspace may use. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List the integrations of the workspace: its own, and those that others share with it.")
public final class ListIntegrationsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    public ListIntegrationsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        list.print(
                spec.commandLine(),
                workspace.list("/integrations", Query.empty(), "integrations", limit),
                "integrations",
                IntegrationColumns.ROW);
        return ExitStatus.OK.code();
    }
}
