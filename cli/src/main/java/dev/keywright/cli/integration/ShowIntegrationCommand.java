package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one integration. */
@Command(mixinStandardHelpOptions = true, description = "Show an integration. Nobody can see its secret.")
public final class ShowIntegrationCommand implements Callable<Integer> {
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

    public ShowIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().get(IntegrationSearch.path(workspace, integration)),
                IntegrationColumns.ALL);
        return ExitStatus.OK.code();
    }
}
