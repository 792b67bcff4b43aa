package dev.keywright.rest.workspace;

import org.jspecify.annotations.Nullable;

/** Asks for a new workspace. */
record CreateWorkspaceBody(@Nullable String name, @Nullable Boolean provisioningKey) {}
