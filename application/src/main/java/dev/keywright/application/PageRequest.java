package dev.keywright.application;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many entries at most, 1 to 200
 * @param after where the page before ended, or null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    /** @throws IllegalArgumentException if the limit is out of range */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("must be 1 to " + MAX_LIMIT);
        }
    }

    /** The first entries, as many as the default is. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
