package dev.keywright.rest.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A body that is JSON already, and sent as it is. */
record JsonText(@JsonValue @JsonRawValue String json) {

    /** Says nothing, lest a log has the secret. */
    @Override
    public String toString() {
        return "JsonText";
    }
}
