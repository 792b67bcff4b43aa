package dev.keywright.rest.workspace;

import java.time.Instant;
import java.util.UUID;

/** A workspace as answers show it. */
record WorkspaceBody(UUID id, String name, String status, Instant createdAt) {}
