package dev.keywright.rest.workspace;

import org.jspecify.annotations.Nullable;

/** Asks for another name. */
record RenameWorkspaceBody(@Nullable String name) {}
