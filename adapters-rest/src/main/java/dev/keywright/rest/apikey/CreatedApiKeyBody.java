package dev.keywright.rest.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A key with a new secret, which can't be had again. */
record CreatedApiKeyBody(@JsonUnwrapped ApiKeyBody key, String clientSecret) {

    /** Leaves the secret out, lest a log has it. */
    @Override
    public String toString() {
        return "CreatedApiKeyBody[" + key + "]";
    }
}
