package dev.keywright.rest.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What depends on a key. */
record DependentsBody(List<DependentBody> integrations) {

    /** @param secretId which of the key's secrets it holds */
    record DependentBody(
            UUID id, String name, UUID secretId, @Nullable Instant lastUsedAt, List<ShareBody> shares) {}
}
