package dev.keywright.rest.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept, encrypted.
 *
 * @param body the JSON that was sent
 */
record KeptAnswer(int status, @Nullable String location, String body) {

    /** Says nothing, lest a log has the secret. */
    @Override
    public String toString() {
        return "KeptAnswer";
    }
}
