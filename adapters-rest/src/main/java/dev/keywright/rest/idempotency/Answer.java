package dev.keywright.rest.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that may be repeated.
 *
 * @param location of what was created, if the answer tells that
 */
public record Answer(int status, @Nullable URI location, Record body) {

    /** What was created, and where it is, if that is told. */
    public static Answer created(@Nullable URI location, Record body) {
        return new Answer(201, location, body);
    }

    /** What was done. */
    public static Answer ok(Record body) {
        return new Answer(200, null, body);
    }
}
