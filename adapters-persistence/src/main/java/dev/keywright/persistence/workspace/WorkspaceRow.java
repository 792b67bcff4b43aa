package dev.keywright.persistence.workspace;

import dev.keywright.domain.Name;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code workspace}. */
record WorkspaceRow(
        WorkspaceId id,
        Name name,
        boolean platform,
        Instant createdAt,
        @Nullable Instant deactivatedAt) {

    Workspace toWorkspace() {
        return new Workspace(id, name, platform, createdAt, deactivatedAt);
    }
}
