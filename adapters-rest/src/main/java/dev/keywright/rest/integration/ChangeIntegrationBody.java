package dev.keywright.rest.integration;

import org.jspecify.annotations.Nullable;

/** Asks for another name of an integration, or has it hold another secret of its key. */
record ChangeIntegrationBody(
        @Nullable String name, @Nullable String clientSecret) {

    /** Leaves the secret out, lest a log has it. */
    @Override
    public String toString() {
        return "ChangeIntegrationBody[" + name + "]";
    }
}
