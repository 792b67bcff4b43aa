package dev.keywright.cli;

import dev.keywright.cli.apikey.CreateKeyCommand;
import dev.keywright.cli.apikey.DisableKeyCommand;
import dev.keywright.cli.apikey.EnableKeyCommand;
import dev.keywright.cli.apikey.ListKeysCommand;
import dev.keywright.cli.apikey.RevokeKeyCommand;
import dev.keywright.cli.apikey.RevokeKeysCommand;
import dev.keywright.cli.apikey.RotateKeyCommand;
import dev.keywright.cli.apikey.ShowKeyCommand;
import dev.keywright.cli.audit.ListAuditEventsCommand;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.failure.FailureReport;
import dev.keywright.cli.http.JdkTransport;
import dev.keywright.cli.integration.AcceptShareCommand;
import dev.keywright.cli.integration.ConfirmShareCommand;
import dev.keywright.cli.integration.CreateIntegrationCommand;
import dev.keywright.cli.integration.CreateShareCommand;
import dev.keywright.cli.integration.DeclineShareCommand;
import dev.keywright.cli.integration.DeleteIntegrationCommand;
import dev.keywright.cli.integration.EndShareCommand;
import dev.keywright.cli.integration.IntegrationTokenCommand;
import dev.keywright.cli.integration.LeaveIntegrationCommand;
import dev.keywright.cli.integration.ListIntegrationsCommand;
import dev.keywright.cli.integration.ListShareRequestsCommand;
import dev.keywright.cli.integration.ListSharesCommand;
import dev.keywright.cli.integration.RotateIntegrationCommand;
import dev.keywright.cli.integration.ShowIntegrationCommand;
import dev.keywright.cli.member.InviteMemberCommand;
import dev.keywright.cli.member.ListMembersCommand;
import dev.keywright.cli.member.RemoveMemberCommand;
import dev.keywright.cli.member.SetMemberRoleCommand;
import dev.keywright.cli.role.CreateRoleCommand;
import dev.keywright.cli.role.DeleteRoleCommand;
import dev.keywright.cli.role.ListRolesCommand;
import dev.keywright.cli.session.LoginCommand;
import dev.keywright.cli.session.LogoutCommand;
import dev.keywright.cli.surroundings.Surroundings;
import dev.keywright.cli.token.TokenCommand;
import dev.keywright.cli.workspace.CreateWorkspaceCommand;
import dev.keywright.cli.workspace.ListWorkspacesCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** The program {@code keywright} without what runs a server. It exits with the code of an {@link ExitStatus}. */
public final class Program {
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private final Surroundings surroundings;

    private Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] arguments) {
        System.exit(run(forArguments(surroundings(), List.of(arguments)), arguments));
    }

    /**
     * All commands, for a program that has more.
     *
     * @param more further commands by their names, which come first
     */
    public static CommandLine commandLine(Map<String, Object> more) {
        CommandLine line = new CommandLine(new RootCommand());
        more.forEach(line::addSubcommand);
        return new Program(surroundings()).addAllTo(line);
    }

    /** All commands, in other surroundings than the process's. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return new Program(surroundings).addAllTo(new CommandLine(new RootCommand()));
    }

    static CommandLine forArguments(Surroundings surroundings, List<String> arguments) {
        if (VERSION.contains(arguments)) {
            return configured(new CommandLine(new RootCommand()));
        }
        return configured(new Program(surroundings).tree().asFarAsNeededFor(arguments));
    }

    /**
     * Carries out the arguments on the process's streams, in UTF-8, whatever the locale.
     *
     * @return the exit code; not 0 where standard output could not be written, since a secret may have been lost so
     */
    public static int run(CommandLine line, String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = line.setOut(out).setErr(err).execute(arguments);
        if (out.checkError()) {
            err.println("keywright: standard output can't be written.");
            code = code == ExitStatus.OK.code() ? ExitStatus.UNEXPECTED.code() : code;
        }
        err.flush();
        return code;
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }

    private static Surroundings surroundings() {
        return Surroundings.ofProcess(new JdkTransport(Version.number()));
    }

    private CommandLine addAllTo(CommandLine line) {
        tree().children().forEach(child -> line.addSubcommand(child.name(), child.whole()));
        return configured(line);
    }

    private static CommandLine configured(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new FailureReport());
    }

    private CommandTree tree() {
        return new CommandTree(
                "keywright",
                RootCommand::new,
                List.of(
                        CommandTree.leaf("login", () -> new LoginCommand(surroundings)),
                        CommandTree.leaf("logout", () -> new LogoutCommand(surroundings)),
                        keys(),
                        CommandTree.leaf("token", () -> new TokenCommand(surroundings)),
                        members(),
                        roles(),
                        workspaces(),
                        integrations(),
                        shares(),
                        audit(),
                        CommandTree.leaf("completion", CompletionCommand::new)));
    }

    private CommandTree audit() {
        return new CommandTree(
                "audit",
                GroupCommand.Audit::new,
                List.of(CommandTree.leaf("list", () -> new ListAuditEventsCommand(surroundings))));
    }

    private CommandTree keys() {
        return new CommandTree(
                "keys",
                GroupCommand.Keys::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListKeysCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateKeyCommand(surroundings)),
                        CommandTree.leaf("show", () -> new ShowKeyCommand(surroundings)),
                        CommandTree.leaf("rotate", () -> new RotateKeyCommand(surroundings)),
                        CommandTree.leaf("disable", () -> new DisableKeyCommand(surroundings)),
                        CommandTree.leaf("enable", () -> new EnableKeyCommand(surroundings)),
                        CommandTree.leaf("revoke", () -> new RevokeKeyCommand(surroundings)),
                        CommandTree.leaf("revoke-all", () -> new RevokeKeysCommand(surroundings))));
    }

    private CommandTree members() {
        return new CommandTree(
                "members",
                GroupCommand.Members::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListMembersCommand(surroundings)),
                        CommandTree.leaf("invite", () -> new InviteMemberCommand(surroundings)),
                        CommandTree.leaf("remove", () -> new RemoveMemberCommand(surroundings)),
                        CommandTree.leaf("role", () -> new SetMemberRoleCommand(surroundings))));
    }

    private CommandTree roles() {
        return new CommandTree(
                "roles",
                GroupCommand.Roles::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListRolesCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateRoleCommand(surroundings)),
                        CommandTree.leaf("delete", () -> new DeleteRoleCommand(surroundings))));
    }

    private CommandTree workspaces() {
        return new CommandTree(
                "workspaces",
                GroupCommand.Workspaces::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListWorkspacesCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateWorkspaceCommand(surroundings))));
    }

    private CommandTree integrations() {
        return new CommandTree(
                "integrations",
                GroupCommand.Integrations::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListIntegrationsCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateIntegrationCommand(surroundings)),
                        CommandTree.leaf("show", () -> new ShowIntegrationCommand(surroundings)),
                        CommandTree.leaf("token", () -> new IntegrationTokenCommand(surroundings)),
                        CommandTree.leaf("rotate", () -> new RotateIntegrationCommand(surroundings)),
                        CommandTree.leaf("leave", () -> new LeaveIntegrationCommand(surroundings)),
                        CommandTree.leaf("delete", () -> new DeleteIntegrationCommand(surroundings))));
    }

    private CommandTree shares() {
        return new CommandTree(
                "shares",
                GroupCommand.Shares::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListSharesCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateShareCommand(surroundings)),
                        CommandTree.leaf("end", () -> new EndShareCommand(surroundings)),
                        CommandTree.leaf("confirm", () -> new ConfirmShareCommand(surroundings)),
                        CommandTree.leaf("requests", () -> new ListShareRequestsCommand(surroundings)),
                        CommandTree.leaf("accept", () -> new AcceptShareCommand(surroundings)),
                        CommandTree.leaf("decline", () -> new DeclineShareCommand(surroundings))));
    }
}
