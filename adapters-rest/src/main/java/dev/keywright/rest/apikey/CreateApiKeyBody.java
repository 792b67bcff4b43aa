package dev.keywright.rest.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Asks for a new key. */
record CreateApiKeyBody(
        @Nullable String type,
        @Nullable String name,
        @Nullable String role,
        @Nullable String description,
        @Nullable String expiresAt,
        @Nullable JsonNode allowedNetworks,
        @Nullable JsonNode tokenRatePerSecond,
        @Nullable JsonNode scopes) {}
