package dev.keywright.cli.workspace;

import dev.keywright.cli.access.ConnectionOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.CredentialOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a workspace, with a first key if asked for. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Create a workspace. You must be an Owner of the platform workspace, and become the Owner of the new one.")
public final class CreateWorkspaceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final CredentialOptions output = new CredentialOptions();

    @Parameters(paramLabel = "NAME", description = "The workspace's name.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(
            names = "--provisioning-key",
            description = "Make an Owner service key with it, whose secret is shown this once.")
    private boolean provisioningKey;

    public CreateWorkspaceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = JsonObject.empty().with("name", name);
        if (provisioningKey) {
            output.print(
                    spec.commandLine(),
                    () -> server().post("/v1/workspaces", body.with("provisioning_key", true)),
                    "api_key",
                    WorkspaceColumns.ALL);
        } else {
            output.printPlain(spec.commandLine(), () -> server().post("/v1/workspaces", body), WorkspaceColumns.ALL);
        }
        return ExitStatus.OK.code();
    }

    private Server server() {
        return connection.connect(surroundings, spec.commandLine().getErr());
    }
}
