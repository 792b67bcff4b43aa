package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.CredentialOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a key another secret, and shows it, once. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give a key a new secret, shown this once. The old one works until the overlap ends.")
public final class RotateKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final CredentialOptions output = new CredentialOptions();

    @Parameters(paramLabel = "KEY", description = "Its client ID or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String key;

    @Mixin
    private final RotationOptions rotation = new RotationOptions();

    public RotateKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = rotation.body();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        String path = KeySearch.path(workspace, key) + "/rotate";
        output.print(spec.commandLine(), () -> workspace.server().postOnce(path, body), null, KeyColumns.NEW);
        return ExitStatus.OK.code();
    }
}
