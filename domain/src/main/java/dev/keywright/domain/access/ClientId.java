package dev.keywright.domain.access;

import java.util.UUID;

/** Identifies an API key, as OAuth's {@code client_id}. Never reused, and no secret. */
public record ClientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
