package dev.keywright.domain.session;

import java.util.UUID;

/** Identifies a session. Not a secret: the session token is. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
