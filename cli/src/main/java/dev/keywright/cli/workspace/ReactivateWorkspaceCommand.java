package dev.keywright.cli.workspace;

import dev.keywright.cli.access.NamedWorkspace;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets the keys of a workspace work again. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Reactivate a workspace: its keys work again, but those that ended meanwhile. Sign in for it, since"
                        + " its keys are stopped.")
public final class ReactivateWorkspaceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final NamedWorkspace target = new NamedWorkspace();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ReactivateWorkspaceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().post(workspace.path("/reactivate")),
                WorkspaceColumns.ALL);
        return ExitStatus.OK.code();
    }
}
