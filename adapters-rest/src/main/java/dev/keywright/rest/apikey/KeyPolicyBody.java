package dev.keywright.rest.apikey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a workspace demands of its keys, as answers show it; null demands nothing. */
record KeyPolicyBody(
        @Nullable Integer maxLifetimeDays,
        boolean expiryRequired,
        @Nullable List<String> serviceKeyRoles,
        @Nullable List<String> allowedNetworks,
        @Nullable Integer maxLiveKeys) {}
