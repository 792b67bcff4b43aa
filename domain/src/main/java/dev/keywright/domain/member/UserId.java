package dev.keywright.domain.member;

import java.util.UUID;

/** Identifies a user. Never reused. */
public record UserId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
