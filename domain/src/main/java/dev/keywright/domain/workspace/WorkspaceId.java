package dev.keywright.domain.workspace;

import java.util.UUID;

/** Identifies a workspace. Never reused. */
public record WorkspaceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
