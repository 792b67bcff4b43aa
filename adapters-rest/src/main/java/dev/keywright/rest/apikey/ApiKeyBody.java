package dev.keywright.rest.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as answers show it.
 *
 * @param role null if the member whose private key it was is gone
 * @param user null for a service key
 * @param allowedNetworks null for anywhere
 * @param tokenRatePerSecond null for any
 * @param scopes null for all that the role holds
 * @param outOfPolicy whether it meets not all that its workspace demands of keys
 * @param policyViolations which of the demands those are
 * @param rotation null if none that finishes by itself is under way
 */
record ApiKeyBody(
        UUID clientId,
        String type,
        String name,
        String description,
        @Nullable String role,
        @Nullable UserBody user,
        Instant createdAt,
        CreatorBody createdBy,
        @Nullable Instant expiresAt,
        @Nullable List<String> allowedNetworks,
        @Nullable Integer tokenRatePerSecond,
        @Nullable List<String> scopes,
        @Nullable Instant lastAuthenticatedAt,
        String status,
        boolean outOfPolicy,
        List<String> policyViolations,
        List<SecretBody> secrets,
        @Nullable RotationBody rotation) {

    /** @param oldSecretLastUsedAt null for never */
    record RotationBody(String state, @Nullable Instant oldSecretLastUsedAt, Instant endsAt) {}

    record UserBody(UUID id, String email) {}

    record CreatorBody(String type, @Nullable UUID id, String name) {}

    /** @param hint prefix and last four characters */
    record SecretBody(
            UUID id,
            String hint,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}
}
