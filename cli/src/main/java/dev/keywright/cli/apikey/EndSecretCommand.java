package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
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

/** Ends one of the secrets of a key that has another. */
@Command(
        mixinStandardHelpOptions = true,
        description = "End a secret of a key before its time: it and its tokens are refused at once. The key must have"
                + " another that works.")
public final class EndSecretCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "KEY", description = "Its client ID or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String key;

    @Parameters(
            index = "1",
            paramLabel = "HINT",
            description = "Which: its last four characters, its hint or its id, as `keywright keys show` has them.")
    @SuppressWarnings("NullAway.Init") // required
    private String hint;

    public EndSecretCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().delete(SecretSearch.path(workspace, key, hint));
        output.printDone(spec.commandLine().getOut(), answer, "Ended the secret of " + key + ".");
        return ExitStatus.OK.code();
    }
}
