package dev.keywright.application.role;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Call;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.member.Members;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/** What may be done to the roles of a workspace's own, with nobody being given a role meanwhile. */
final class ChangeRoles implements CreateRole, ChangeRole, DeleteRole {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final CustomRoles customRoles;
    private final Members members;

    ChangeRoles(Foundation foundation, Actors actors, Changes changes, CustomRoles customRoles, Members members) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.customRoles = customRoles;
        this.members = members;
    }

    @Override
    public CustomRole create(CreateRole.Command command) {
        return alone(command.workspace(), command.call(), AuditAction.ROLE_CREATED, command.name(), change -> {
            CustomRole role = define(command.workspace(), command.name(), command.scopes());
            change.actor().requireMayGrant(role);
            if (customRoles.list(command.workspace()).size() >= CustomRole.MAX_PER_WORKSPACE) {
                throw new RoleRefusal.TooManyRoles();
            }
            customRoles.add(command.workspace(), role);
            change.record(AuditAction.ROLE_CREATED, Target.role(role.name()), fieldsOf(role));
            return role;
        });
    }

    @Override
    public CustomRole change(ChangeRole.Command command) {
        return alone(command.workspace(), command.call(), AuditAction.ROLE_CHANGED, command.name(), change -> {
            CustomRole before = find(command.workspace(), command.name());
            CustomRole after = define(command.workspace(), command.name(), command.scopes());
            requireMayWithdraw(before, change);
            change.actor().requireMayGrant(after);
            if (!after.equals(before)) {
                customRoles.update(command.workspace(), after);
                change.record(AuditAction.ROLE_CHANGED, Target.role(after.name()), fieldsOf(before), fieldsOf(after));
            }
            return after;
        });
    }

    @Override
    public void delete(DeleteRole.Command command) {
        alone(command.workspace(), command.call(), AuditAction.ROLE_DELETED, command.name(), change -> {
            CustomRole role = find(command.workspace(), command.name());
            requireMayWithdraw(role, change);
            CustomRoles.Uses uses = customRoles.countUses(command.workspace(), role.name(), change.now());
            if (!uses.isNone()) {
                throw new RoleRefusal.RoleInUse(role.name(), uses.members(), uses.serviceKeys());
            }
            customRoles.remove(command.workspace(), role.name());
            change.record(AuditAction.ROLE_DELETED, Target.role(role.name()), fieldsOf(role), Map.of());
            return role;
        });
    }

    private CustomRole alone(
            WorkspaceId workspace, Call call, AuditAction action, RoleName role, Function<Change, CustomRole> work) {
        return changes.alone(workspace, () -> members.lockAll(workspace), call, action, Target.role(role), change -> {
            change.actor().require(Scope.ROLE_WRITE);
            return work.apply(change);
        });
    }

    private CustomRole define(WorkspaceId workspace, RoleName name, SortedSet<Scope> scopes) {
        return foundation.roles().define(name, scopes, actors.isPlatform(workspace));
    }

    private CustomRole find(WorkspaceId workspace, RoleName name) {
        if (foundation.roles().find(name, actors.isPlatform(workspace)).isPresent()) {
            throw new RoleRefusal.PresetFixed(name);
        }
        return customRoles.find(workspace, name).orElseThrow(RoleRefusal.RoleNotFound::new);
    }

    /** Scopes that the deployment no longer has are nobody's, so they keep nobody from it. */
    private void requireMayWithdraw(CustomRole role, Change change) {
        boolean platform = actors.isPlatform(change.actor().workspace());
        change.actor().requireMayWithdraw(foundation.roles().held(role.name(), role.scopes(), platform));
    }

    private static Map<String, String> fieldsOf(CustomRole role) {
        return Map.of("scopes", Scope.formatList(role.scopes()));
    }
}
