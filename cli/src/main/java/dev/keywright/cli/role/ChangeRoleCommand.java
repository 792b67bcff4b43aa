package dev.keywright.cli.role;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a custom role other scopes. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give one of this workspace's own roles other scopes. Who has it gains or loses them at once.")
public final class ChangeRoleCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "The role's name.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE",
            description = "What it allows from now on, instead of what it did; may be repeated.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> scopes;

    public ChangeRoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace
                .server()
                .patch(RolePath.of(workspace, name), JsonObject.empty().with("scopes", scopes));
        output.print(spec.commandLine().getOut(), answer, RoleColumns.ALL);
        return ExitStatus.OK.code();
    }
}
