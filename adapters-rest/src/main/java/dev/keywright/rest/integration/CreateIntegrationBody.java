package dev.keywright.rest.integration;

import org.jspecify.annotations.Nullable;

/** Asks for a new integration, with the credential of a key that is there, or of a new service key. */
record CreateIntegrationBody(
        @Nullable String name,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable NewServiceKeyBody fromNewServiceKey) {

    record NewServiceKeyBody(
            @Nullable String name,
            @Nullable String role,
            @Nullable String description,
            @Nullable String expiresAt) {}

    /** Leaves the secret out, lest a log has it. */
    @Override
    public String toString() {
        return "CreateIntegrationBody[" + name + "]";
    }
}
