package dev.keywright.cli;

import dev.keywright.cli.apikey.ChangeKeyCommand;
import dev.keywright.cli.apikey.ChangeKeyPolicyCommand;
import dev.keywright.cli.apikey.CreateKeyCommand;
import dev.keywright.cli.apikey.DisableKeyCommand;
import dev.keywright.cli.apikey.EnableKeyCommand;
import dev.keywright.cli.apikey.EndSecretCommand;
import dev.keywright.cli.apikey.ListKeysCommand;
import dev.keywright.cli.apikey.RevokeKeyCommand;
import dev.keywright.cli.apikey.RevokeKeysCommand;
import dev.keywright.cli.apikey.RotateKeyCommand;
import dev.keywright.cli.apikey.ShowKeyCommand;
import dev.keywright.cli.apikey.ShowKeyPolicyCommand;
import dev.keywright.cli.audit.ListAuditEventsCommand;
import dev.keywright.cli.integration.AcceptShareCommand;
import dev.keywright.cli.integration.ChangeIntegrationCommand;
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
import dev.keywright.cli.member.DisableMemberCommand;
import dev.keywright.cli.member.EnableMemberCommand;
import dev.keywright.cli.member.InviteMemberCommand;
import dev.keywright.cli.member.ListMembersCommand;
import dev.keywright.cli.member.RemoveMemberCommand;
import dev.keywright.cli.member.SetMemberRoleCommand;
import dev.keywright.cli.role.ChangeRoleCommand;
import dev.keywright.cli.role.CreateRoleCommand;
import dev.keywright.cli.role.DeleteRoleCommand;
import dev.keywright.cli.role.ListRolesCommand;
import dev.keywright.cli.role.ShowRoleCommand;
import dev.keywright.cli.session.LoginCommand;
import dev.keywright.cli.session.LogoutCommand;
import dev.keywright.cli.surroundings.Surroundings;
import dev.keywright.cli.token.TokenCommand;
import dev.keywright.cli.workspace.CreateWorkspaceCommand;
import dev.keywright.cli.workspace.DeactivateWorkspaceCommand;
import dev.keywright.cli.workspace.ListWorkspacesCommand;
import dev.keywright.cli.workspace.ReactivateWorkspaceCommand;
import dev.keywright.cli.workspace.RenameWorkspaceCommand;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which commands there are, and under which names.
 *
 * @param more those of a program that has further ones; they come first
 */
record Commands(Surroundings surroundings, List<CommandTree> more) {

    /** The program with all its commands. */
    CommandTree tree() {
        return new CommandTree(
                "keywright",
                RootCommand::new,
                Stream.concat(more.stream(), own().stream()).toList());
    }

    private List<CommandTree> own() {
        return List.of(
                CommandTree.leaf("login", () -> new LoginCommand(surroundings)),
                CommandTree.leaf("logout", () -> new LogoutCommand(surroundings)),
                keys(),
                CommandTree.leaf("token", () -> new TokenCommand(surroundings)),
                members(),
                roles(),
                policy(),
                workspaces(),
                integrations(),
                shares(),
                audit(),
                CommandTree.leaf("completion", () -> new CompletionCommand(() -> tree().whole())));
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
                        CommandTree.leaf("change", () -> new ChangeKeyCommand(surroundings)),
                        CommandTree.leaf("rotate", () -> new RotateKeyCommand(surroundings)),
                        CommandTree.leaf("end-secret", () -> new EndSecretCommand(surroundings)),
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
                        CommandTree.leaf("role", () -> new SetMemberRoleCommand(surroundings)),
                        CommandTree.leaf("disable", () -> new DisableMemberCommand(surroundings)),
                        CommandTree.leaf("enable", () -> new EnableMemberCommand(surroundings)),
                        CommandTree.leaf("remove", () -> new RemoveMemberCommand(surroundings))));
    }

    private CommandTree roles() {
        return new CommandTree(
                "roles",
                GroupCommand.Roles::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListRolesCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateRoleCommand(surroundings)),
                        CommandTree.leaf("show", () -> new ShowRoleCommand(surroundings)),
                        CommandTree.leaf("change", () -> new ChangeRoleCommand(surroundings)),
                        CommandTree.leaf("delete", () -> new DeleteRoleCommand(surroundings))));
    }

    private CommandTree policy() {
        return new CommandTree(
                "policy",
                GroupCommand.Policy::new,
                List.of(
                        CommandTree.leaf("show", () -> new ShowKeyPolicyCommand(surroundings)),
                        CommandTree.leaf("change", () -> new ChangeKeyPolicyCommand(surroundings))));
    }

    private CommandTree workspaces() {
        return new CommandTree(
                "workspaces",
                GroupCommand.Workspaces::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListWorkspacesCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateWorkspaceCommand(surroundings)),
                        CommandTree.leaf("rename", () -> new RenameWorkspaceCommand(surroundings)),
                        CommandTree.leaf("deactivate", () -> new DeactivateWorkspaceCommand(surroundings)),
                        CommandTree.leaf("reactivate", () -> new ReactivateWorkspaceCommand(surroundings))));
    }

    private CommandTree integrations() {
        return new CommandTree(
                "integrations",
                GroupCommand.Integrations::new,
                List.of(
                        CommandTree.leaf("list", () -> new ListIntegrationsCommand(surroundings)),
                        CommandTree.leaf("create", () -> new CreateIntegrationCommand(surroundings)),
                        CommandTree.leaf("show", () -> new ShowIntegrationCommand(surroundings)),
                        CommandTree.leaf("change", () -> new ChangeIntegrationCommand(surroundings)),
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
