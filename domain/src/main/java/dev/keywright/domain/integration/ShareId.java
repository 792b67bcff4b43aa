package dev.keywright.domain.integration;

import java.util.UUID;

/** Identifies a share. Never reused. */
public record ShareId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
