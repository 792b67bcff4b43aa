package dev.keywright.cli.workspace;

import dev.keywright.cli.access.NamedWorkspace;
import dev.keywright.cli.access.Workspace;
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

/** Gives a workspace another name. */
@Command(mixinStandardHelpOptions = true, description = "Rename a workspace.")
public final class RenameWorkspaceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final NamedWorkspace target = new NamedWorkspace();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "1", paramLabel = "NAME", description = "What it shall be called.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    public RenameWorkspaceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().patch(workspace.path(""), JsonObject.empty().with("name", name)),
                WorkspaceColumns.ALL);
        return ExitStatus.OK.code();
    }
}
