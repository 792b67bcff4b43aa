package dev.keywright.rest.leak;

import org.jspecify.annotations.Nullable;

/**
 * Reports a secret.
 *
 * @param clientId whose it is, if that was found too; a secret tells it by itself, so nothing depends on it
 */
record ReportLeakBody(@Nullable String secret, @Nullable String clientId) {

    /** Says nothing, lest a log has the secret. */
    @Override
    public String toString() {
        return "ReportLeakBody";
    }
}
