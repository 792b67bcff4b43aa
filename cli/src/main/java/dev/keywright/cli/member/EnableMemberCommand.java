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

/** Lets a disabled member in again. */
@Command(mixinStandardHelpOptions = true, description = "Enable a disabled member again.")
public final class EnableMemberCommand implements Callable<Integer> {
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

    public EnableMemberCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace
                .server()
                .patch(MemberSearch.path(workspace, member), JsonObject.empty().with("status", "active"));
        output.printDone(spec.commandLine().getOut(), answer, "Enabled " + member + ".");
        return ExitStatus.OK.code();
    }
}
