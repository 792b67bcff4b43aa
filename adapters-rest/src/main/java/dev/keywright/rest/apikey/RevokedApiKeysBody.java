package dev.keywright.rest.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were revoked, or would be.
 *
 * @param dryRun whether nothing was changed
 */
record RevokedApiKeysBody(boolean dryRun, List<StoppedKeyBody> apiKeys) {

    /**
     * @param role null if the member whose private key it was is gone
     * @param user null for a service key
     */
    record StoppedKeyBody(
            UUID clientId,
            String type,
            String name,
            @Nullable String role,
            ApiKeyBody.@Nullable UserBody user,
            Instant createdAt,
            @Nullable Instant lastAuthenticatedAt,
            long tokensLastDay) {}
}
