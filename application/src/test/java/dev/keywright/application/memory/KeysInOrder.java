package dev.keywright.application.memory;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A list of keys in the order that was asked for. */
final class KeysInOrder {
    private static final Comparator<Place> ASCENDING =
            Comparator.comparing(Place::at).thenComparing(Place::name).thenComparing(Place::id);

    private final KeyOrder order;
    private final Tables tables;
    private final Comparator<Place> comparator;

    KeysInOrder(KeyOrder order, Tables tables) {
        this.order = order;
        this.tables = tables;
        this.comparator = order.descending() ? ASCENDING.reversed() : ASCENDING;
    }

    private record Place(Instant at, String name, String id) {}

    Page<ListedKey> page(Stream<ListedKey> keys, PageRequest request) {
        Cursor after = request.after();
        Stream<ListedKey> rest = after == null ? keys : keys.filter(key -> comesAfter(after, key));
        List<ListedKey> found = rest.sorted(Comparator.comparing(this::place, comparator))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, listed -> order.positionOf(listed.key()));
    }

    /** Nothing comes after a key that there isn't. */
    private boolean comesAfter(Cursor after, ListedKey key) {
        ApiKey last = tables.apiKeys.get(new ClientId(after.id()));
        return last != null && comparator.compare(place(key), place(after, last)) > 0;
    }

    private Place place(ListedKey listed) {
        return place(order.positionOf(listed.key()), listed.key());
    }

    private Place place(Cursor position, ApiKey key) {
        boolean byName = order.by() == KeyOrder.By.NAME;
        return new Place(
                byName ? Instant.EPOCH : position.at(),
                byName ? key.name().value().toLowerCase(Locale.ROOT) : "",
                position.id().toString());
    }
}
