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

/** Gives a member another role. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give a member another role. It counts for their private keys at once.")
public final class SetMemberRoleCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "MEMBER", description = "Their e-mail address or user id.")
    @SuppressWarnings("NullAway.Init") // required
    private String member;

    @Parameters(index = "1", paramLabel = "ROLE", description = "The role from now on.")
    @SuppressWarnings("NullAway.Init") // required
    private String role;

    public SetMemberRoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace
                .server()
                .patch(MemberSearch.path(workspace, member), JsonObject.empty().with("role", role));
        output.print(spec.commandLine().getOut(), answer, MemberColumns.ALL);
        return ExitStatus.OK.code();
    }
}
