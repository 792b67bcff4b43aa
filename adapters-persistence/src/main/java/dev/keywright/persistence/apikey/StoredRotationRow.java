package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyRotations.Stored;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jdbi.v3.core.mapper.Nested;

/** A row of {@code key_rotation}, joined with its key's workspace. */
record StoredRotationRow(WorkspaceId workspaceId, @Nested KeyRotationRow rotation) {

    Stored toStored() {
        return new Stored(workspaceId, rotation.toRotation());
    }
}
