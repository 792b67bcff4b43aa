package dev.keywright.application.workspace;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Stores workspaces. All methods take part in the thread's transaction. */
public interface Workspaces {

    /** @throws IllegalStateException if it is a platform workspace and there is one already */
    void add(Workspace workspace);

    Optional<Workspace> find(WorkspaceId id);

    /** Those of them that there are, by their ids. */
    Map<WorkspaceId, Workspace> findAll(Collection<WorkspaceId> ids);

    /** The deployment's own workspace, if it was set up. */
    Optional<Workspace> findPlatform();

    /** The workspace, with nobody else changing it or its members until the transaction ends. */
    Optional<Workspace> lock(WorkspaceId id);

    /** Stores the name and whether it is active. */
    void update(Workspace workspace);

    /** Those that the user is an active member of, newest first. */
    Page<Workspace> listOf(UserId user, PageRequest page);
}
