package dev.keywright.application.workspace;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Caller;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;

/** Both ways to read workspaces: one, or a list. */
final class ReadWorkspaces implements GetWorkspace, ListWorkspaces {

    private final Foundation foundation;
    private final Actors actors;
    private final Workspaces workspaces;

    ReadWorkspaces(Foundation foundation, Actors actors, Workspaces workspaces) {
        this.foundation = foundation;
        this.actors = actors;
        this.workspaces = workspaces;
    }

    @Override
    public Workspace get(GetWorkspace.Query query) {
        return foundation.inTransaction(() -> read(query.call().caller(), query.workspace()));
    }

    @Override
    public Page<Workspace> list(ListWorkspaces.Query query) {
        return foundation.inTransaction(() -> query.call().caller() instanceof Caller.Key key
                ? new Page<>(List.of(read(key, key.workspace())), null)
                : workspaces.listOf(((Caller.SignedIn) query.call().caller()).user(), query.page()));
    }

    private Workspace read(Caller caller, WorkspaceId id) {
        actors.enter(caller, id).require(Scope.WORKSPACE_READ);
        return workspaces.find(id).orElseThrow(AccessRefusal.WrongWorkspace::new);
    }
}
