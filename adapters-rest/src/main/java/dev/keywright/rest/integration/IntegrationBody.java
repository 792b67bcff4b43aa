package dev.keywright.rest.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration as answers show it. The client secret that it holds nobody ever sees.
 *
 * @param createdBy null for one that another workspace shares
 * @param secretExpiresAt null if the secret works as long as its key, and for one that another workspace shares
 */
record IntegrationBody(
        UUID id,
        String name,
        UUID clientId,
        Instant createdAt,
        @Nullable CreatorBody createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant secretExpiresAt,
        SharingBody sharing) {

    record CreatorBody(String type, @Nullable UUID id, String name) {}

    record SharingBody(String direction, List<PartnerBody> workspaces) {}

    /** @param name null as long as that workspace hasn't answered */
    record PartnerBody(UUID id, @Nullable String name, String state) {}
}
