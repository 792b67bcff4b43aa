package dev.keywright.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param sourceIp the peer's address, or null if there is none
 * @param requestId the request's id, as its answer and the logs repeat it, or null outside a request
 */
public record Origin(@Nullable String sourceIp, @Nullable String requestId) {

    /** Inside this process: a schedule, the command line, or an application that embeds Keywright. */
    public static final Origin INTERNAL = new Origin(null, null);
}
