package dev.keywright.application.memory;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of every list. */
final class NewestFirst {
    /** By the text of the id, since {@link UUID} compares its halves as if they had a sign. */
    private static final Comparator<Cursor> ORDER = Comparator.comparing(Cursor::at)
            .thenComparing(cursor -> cursor.id().toString())
            .reversed();

    private NewestFirst() {}

    static Cursor position(Instant at, UUID id) {
        return new Cursor(at, id);
    }

    static <T> List<T> sort(Stream<T> entries, Function<T, Cursor> position) {
        return entries.sorted(Comparator.comparing(position, ORDER)).toList();
    }

    static <T> Page<T> page(Stream<T> entries, Function<T, Cursor> position, PageRequest request) {
        Cursor after = request.after();
        Stream<T> rest =
                after == null ? entries : entries.filter(entry -> ORDER.compare(position.apply(entry), after) > 0);
        List<T> found =
                sort(rest, position).stream().limit(request.limit() + 1L).toList();
        return Page.of(found, request, position);
    }
}
