package dev.keywright.application.workspace;

import dev.keywright.application.Foundation;
import dev.keywright.application.apikey.NewKeys;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Users;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;

final class CreateWorkspaceUseCase implements CreateWorkspace {

    private static final Name PROVISIONING_KEY = new Name("provisioning");

    private final Foundation foundation;
    private final Changes changes;
    private final Workspaces workspaces;
    private final Users users;
    private final Members members;
    private final NewKeys newKeys;

    CreateWorkspaceUseCase(
            Foundation foundation,
            Changes changes,
            Workspaces workspaces,
            Users users,
            Members members,
            NewKeys newKeys) {
        this.foundation = foundation;
        this.changes = changes;
        this.workspaces = workspaces;
        this.users = users;
        this.members = members;
        this.newKeys = newKeys;
    }

    @Override
    public Result create(Command command) {
        Target attempted = Target.newWorkspace(command.name().value());
        return changes.inPlatform(command.call(), AuditAction.WORKSPACE_CREATED, attempted, change -> {
            change.actor().asOwner();
            UserId creator = change.actor().asUser();
            change.actor().require(Scope.WORKSPACE_WRITE);
            return create(command, users.find(creator).orElseThrow(), change);
        });
    }

    private Result create(Command command, User creator, Change change) {
        WorkspaceId id = new WorkspaceId(foundation.newId());
        Workspace workspace = Workspace.create(id, command.name(), change.now());
        workspaces.add(workspace);
        members.add(Member.joined(id, creator, RoleName.OWNER, change.now()));
        Target created = Target.workspace(id, command.name().value());
        change.recordIn(
                id,
                AuditAction.WORKSPACE_CREATED,
                created,
                Map.of(),
                Map.of("name", command.name().value()));
        return new Result(workspace, command.withProvisioningKey() ? addProvisioningKey(id, creator, change) : null);
    }

    private ProvisioningKey addProvisioningKey(WorkspaceId workspace, User creator, Change change) {
        Role owner = foundation.roles().get(RoleName.OWNER, false);
        change.actor().requireMayGrant(owner);
        Actor creatorThere = Actor.withAllScopes(workspace, Principal.of(creator), null, creator.id(), owner);
        NewKeys.Draft draft =
                newKeys.draft(SecretPrefix.SERVICE_KEY, PROVISIONING_KEY, Description.EMPTY, null, change.now());
        ServiceKey key = ServiceKey.issue(creatorThere.asOwner(), owner, draft.key());
        newKeys.add(key, change);
        return new ProvisioningKey(key.clientId(), draft.secret());
    }
}
