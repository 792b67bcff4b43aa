package dev.keywright.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next where the next page begins, or null if this is the last
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that was asked for, from one entry more than it holds: whether that one is there tells whether another page follows.
     *
     * @param found at most {@code request.limit() + 1} entries from the requested position on
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Cursor> position) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, position.apply(items.get(items.size() - 1)));
    }
}
