package dev.keywright.rest.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller's sessions. */
record SessionList(List<Entry> sessions) {

    /** @param current whether the request came with it */
    record Entry(UUID id, Instant createdAt, Instant expiresAt, boolean current) {}
}
