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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invites a person to a workspace. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Invite a person. Who has no password yet needs the invitation's link, which is shown this once.")
public final class InviteMemberCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "EMAIL", description = "The person's e-mail address.")
    @SuppressWarnings("NullAway.Init") // required
    private String email;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role they shall have.")
    @SuppressWarnings("NullAway.Init") // required
    private String role;

    public InviteMemberCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject body = JsonObject.empty().with("email", email).with("role", role);
        output.print(
                spec.commandLine().getOut(),
                workspace.server().post(workspace.path("/members"), body),
                MemberColumns.INVITED);
        return ExitStatus.OK.code();
    }
}
