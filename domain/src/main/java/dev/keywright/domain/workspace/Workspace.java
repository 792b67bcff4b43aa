package dev.keywright.domain.workspace;

import dev.keywright.domain.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tenant. Nothing crosses its border.
 *
 * @param platform whether this is the workspace whose Owners create workspaces; a deployment has one
 * @param deactivatedAt since when all its keys are stopped, or null while it is active
 */
public record Workspace(
        WorkspaceId id,
        Name name,
        boolean platform,
        Instant createdAt,
        @Nullable Instant deactivatedAt) {

    /** A new, active workspace. */
    public static Workspace create(WorkspaceId id, Name name, Instant now) {
        return new Workspace(id, name, false, now, null);
    }

    /** The deployment's own workspace, active. */
    public static Workspace createPlatform(WorkspaceId id, Name name, Instant now) {
        return new Workspace(id, name, true, now, null);
    }

    public boolean isActive() {
        return deactivatedAt == null;
    }

    public Workspace renamed(Name newName) {
        return new Workspace(id, newName, platform, createdAt, deactivatedAt);
    }

    /** All its keys stop. Deactivating again changes nothing. */
    public Workspace deactivated(Instant now) {
        return isActive() ? new Workspace(id, name, platform, createdAt, now) : this;
    }

    /** Its keys work again, but those that ended meanwhile. */
    public Workspace reactivated() {
        return new Workspace(id, name, platform, createdAt, null);
    }
}
