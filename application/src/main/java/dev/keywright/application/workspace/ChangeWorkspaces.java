package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** What may change about a workspace that exists: its name, and whether its keys work. */
final class ChangeWorkspaces implements RenameWorkspace, DeactivateWorkspace, ReactivateWorkspace {

    private final Changes changes;
    private final Workspaces workspaces;
    private final SharedAccess sharedAccess;

    ChangeWorkspaces(Changes changes, Workspaces workspaces, SharedAccess sharedAccess) {
        this.changes = changes;
        this.workspaces = workspaces;
        this.sharedAccess = sharedAccess;
    }

    @Override
    public Workspace rename(RenameWorkspace.Command command) {
        return change(
                command.call(),
                command.workspace(),
                AuditAction.WORKSPACE_RENAMED,
                (workspace, change) -> workspace.renamed(command.name()));
    }

    @Override
    public Workspace deactivate(DeactivateWorkspace.Command command) {
        return change(
                command.call(),
                command.workspace(),
                AuditAction.WORKSPACE_DEACTIVATED,
                (workspace, change) -> workspace.deactivated(change.now()));
    }

    @Override
    public Workspace reactivate(ReactivateWorkspace.Command command) {
        return change(
                command.call(),
                command.workspace(),
                AuditAction.WORKSPACE_REACTIVATED,
                (workspace, change) -> workspace.reactivated());
    }

    private Workspace change(
            Call call, WorkspaceId id, AuditAction action, BiFunction<Workspace, Change, Workspace> transition) {
        return changes.in(id, call, action, Target.workspace(id, null), change -> {
            change.actor().require(Scope.WORKSPACE_WRITE);
            Workspace before = workspaces.lock(id).orElseThrow(AccessRefusal.WrongWorkspace::new);
            Workspace after = transition.apply(before, change);
            if (!after.equals(before)) {
                workspaces.update(after);
                Target target = Target.workspace(id, before.name().value());
                change.record(action, target, fieldsOf(before), fieldsOf(after));
                if (!after.isActive()) {
                    sharedAccess.interrupt(id, change);
                }
            }
            return after;
        });
    }

    private static Map<String, String> fieldsOf(Workspace workspace) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", workspace.name().value());
        fields.put("status", workspace.isActive() ? "active" : "deactivated");
        return fields;
    }
}
