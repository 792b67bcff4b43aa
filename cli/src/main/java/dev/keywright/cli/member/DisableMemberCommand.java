package dev.keywright.cli.member;

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

/** Stops a member until they are enabled again. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Disable a member: their private keys and sessions are refused at once, until they are enabled again.")
public final class DisableMemberCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "MEMBER", description = "Their e-mail address or user id.")
    @SuppressWarnings("NullAway.Init") // required
    private String member;

    public DisableMemberCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace
                .server()
                .patch(MemberSearch.path(workspace, member), JsonObject.empty().with("status", "disabled"));
        output.printDone(
                spec.commandLine().getOut(),
                answer,
                "Disabled " + member + ". `keywright members enable` lets them in again.");
        return ExitStatus.OK.code();
    }
}
