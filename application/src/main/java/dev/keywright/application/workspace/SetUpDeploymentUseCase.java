package dev.keywright.application.workspace;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.apikey.NewKeys;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;

final class SetUpDeploymentUseCase implements SetUpDeployment {

    private static final Name FIRST_KEY = new Name("bootstrap");

    private final Foundation foundation;
    private final Changes changes;
    private final Workspaces workspaces;
    private final Users users;
    private final Members members;
    private final Passwords passwords;
    private final NewKeys newKeys;

    SetUpDeploymentUseCase(
            Foundation foundation,
            Changes changes,
            Workspaces workspaces,
            Users users,
            Members members,
            Passwords passwords,
            NewKeys newKeys) {
        this.foundation = foundation;
        this.changes = changes;
        this.workspaces = workspaces;
        this.users = users;
        this.members = members;
        this.passwords = passwords;
        this.newKeys = newKeys;
    }

    @Override
    public boolean setUp(Command command) {
        return foundation.transactions().exclusively(ClusterLock.SETUP, () -> {
            if (workspaces.findPlatform().isPresent()) {
                return false;
            }
            create(command);
            return true;
        });
    }

    private void create(Command command) {
        WorkspaceId id = new WorkspaceId(foundation.newId());
        User owner = users.addIfAbsent(
                new User(new UserId(foundation.newId()), command.ownerEmail(), null, foundation.now()));
        users.setFirstPassword(owner.id(), passwords.hash(command.ownerPassword()));
        workspaces.add(Workspace.createPlatform(id, command.workspace(), foundation.now()));
        members.add(Member.joined(id, owner, RoleName.OWNER, foundation.now()));

        Change change = changes.bySystem(id, foundation.roles().get(RoleName.OWNER, true));
        change.record(
                AuditAction.WORKSPACE_CREATED,
                Target.workspace(id, command.workspace().value()),
                Map.of(
                        "name",
                        command.workspace().value(),
                        "owner",
                        owner.email().value()));
        addFirstKey(command, owner, change);
    }

    private void addFirstKey(Command command, User owner, Change change) {
        NewKeys.Draft draft = newKeys.draft(
                command.clientId(), command.clientSecret(), FIRST_KEY, Description.EMPTY, null, change.now());
        Actor asOwner = Actor.withAllScopes(
                change.actor().workspace(),
                Principal.of(owner),
                null,
                owner.id(),
                change.actor().role());
        newKeys.add(PrivateKey.issue(asOwner, KeyRestrictions.NONE, draft.key()), change);
    }
}
