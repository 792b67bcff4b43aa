package dev.keywright.rest.integration;

import org.jspecify.annotations.Nullable;

/** Asks to share an integration with another workspace. */
record CreateShareBody(
        @Nullable String destinationWorkspaceId,
        @Nullable String expiresAt,
        @Nullable String scope,
        @Nullable Integer usesPerDay) {}
