package dev.keywright.cli.workspace;

import dev.keywright.cli.access.NamedWorkspace;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.input.Confirmation;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.output.Table;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops all keys of a workspace, after asking. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Deactivate a workspace: all its keys and their tokens are refused at once, until an Owner who"
                + " signs in reactivates it.")
public final class DeactivateWorkspaceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final NamedWorkspace target = new NamedWorkspace();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Confirmation confirmation = new Confirmation();

    public DeactivateWorkspaceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        if (!confirmation.isGiven()) {
            confirm(workspace);
        }
        output.print(
                spec.commandLine().getOut(),
                workspace.server().post(workspace.path("/deactivate")),
                WorkspaceColumns.ALL);
        return ExitStatus.OK.code();
    }

    private void confirm(Workspace workspace) {
        Table.print(spec.commandLine().getErr(), workspace.server().get(workspace.path("")), WorkspaceColumns.ALL);
        spec.commandLine().getErr().flush();
        confirmation.ask(
                surroundings.terminal(),
                "Deactivate this workspace? All its keys stop at once, and whatever uses them.",
                "nothing was deactivated",
                "--yes deactivates without a question.");
    }
}
