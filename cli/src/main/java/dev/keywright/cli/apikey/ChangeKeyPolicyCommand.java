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
import picocli.CommandLine.Spec;

/** Changes what a workspace demands of its keys. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Change what the workspace demands of its keys. Only an Owner may. What isn't named stays as it is.",
        footer = {
            "",
            "New keys must meet the policy. Those that are there go on working, from the allowed networks,",
            "and `keywright keys show` says what they don't meet."
        })
public final class ChangeKeyPolicyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final KeyPolicyChanges changes = new KeyPolicyChanges();

    public ChangeKeyPolicyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = changes.body();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().patch(workspace.path("/key-policy"), body),
                KeyPolicyColumns.ALL);
        return ExitStatus.OK.code();
    }
}
