package dev.keywright.rest.request;

import org.jspecify.annotations.Nullable;

/**
 * A field of a request that changes a part of something: what is left out stays as it is, and null takes away.
 *
 * @param given whether the request has the field
 * @param value the new value, or null for none
 */
public record Patched<T>(boolean given, @Nullable T value) {

    /** The new value, or the present one if the request doesn't have the field. */
    public @Nullable T over(@Nullable T present) {
        return given ? value : present;
    }
}
