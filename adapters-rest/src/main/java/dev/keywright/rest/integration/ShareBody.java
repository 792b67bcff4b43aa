package dev.keywright.rest.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share as answers show it, to either side.
 *
 * @param awaiting source or destination, whose answer is missing; null unless it is pending
 * @param scope null for all that the key's role holds
 */
record ShareBody(
        UUID id,
        String state,
        @Nullable String awaiting,
        NamedBody integration,
        NamedBody source,
        DestinationBody destination,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant expiresAt,
        @Nullable String scope,
        @Nullable Integer usesPerDay,
        int usesToday,
        @Nullable Instant lastUsedAt) {

    record NamedBody(UUID id, String name) {}

    /** @param name null as long as that workspace hasn't answered */
    record DestinationBody(UUID id, @Nullable String name) {}
}
