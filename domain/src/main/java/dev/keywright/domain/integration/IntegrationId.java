package dev.keywright.domain.integration;

import java.util.UUID;

/** Identifies an integration. Never reused. */
public record IntegrationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
