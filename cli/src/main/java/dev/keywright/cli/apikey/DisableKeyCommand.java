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

/** Stops a key until it is enabled again. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Disable a key: it and its tokens are refused at once, until it is enabled again.")
public final class DisableKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "KEY", description = "Its client ID or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String key;

    public DisableKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().post(KeySearch.path(workspace, key) + "/disable");
        output.printDone(
                spec.commandLine().getOut(),
                answer,
                "Disabled " + key + ". `keywright keys enable` makes it work again.");
        return ExitStatus.OK.code();
    }
}
