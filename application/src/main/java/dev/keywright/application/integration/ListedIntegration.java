package dev.keywright.application.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.integration.IntegrationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An integration as one workspace sees it: its own, or one that another workspace shares with it.
 *
 * @param createdBy who created it, or null for one that another workspace shares
 * @param lastUsedAt when a token was last had through it, to about 10 seconds, or null for never
 * @param secretExpiresAt when the secret that it holds ends, or null if that is as long as its key works, or another workspace shares it
 */
public record ListedIntegration(
        IntegrationId id,
        Name name,
        ClientId key,
        @Nullable Principal createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant secretExpiresAt,
        Sharing sharing) {}
