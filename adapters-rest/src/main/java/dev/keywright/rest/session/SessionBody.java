package dev.keywright.rest.session;

import java.time.Instant;

/** A new session: its token can't be had again. */
record SessionBody(String sessionToken, Instant expiresAt) {

    /** Says nothing, lest a log has the token. */
    @Override
    public String toString() {
        return "SessionBody";
    }
}
