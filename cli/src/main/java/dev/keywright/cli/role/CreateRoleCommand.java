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

/** Makes a custom role. */
@Command(mixinStandardHelpOptions = true, description = "Create a role of this workspace's own.")
public final class CreateRoleCommand implements Callable<Integer> {
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

    @Option(names = "--scope", required = true, paramLabel = "SCOPE", description = "What it allows; may be repeated.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> scopes;

    public CreateRoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject body = JsonObject.empty().with("name", name).with("scopes", scopes);
        output.print(
                spec.commandLine().getOut(), workspace.server().post(workspace.path("/roles"), body), RoleColumns.ALL);
        return ExitStatus.OK.code();
    }
}
