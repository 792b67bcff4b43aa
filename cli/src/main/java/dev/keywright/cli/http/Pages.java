package dev.keywright.cli.http;

import dev.keywright.cli.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list page by page, and gives it as if it were one. */
public final class Pages {
    private static final int LARGEST = 200;

    private Pages() {}

    /**
     * The list, as the server would answer it on one page: the entries, and the cursor of what was left out, null if nothing was.
     *
     * @param name the field that holds the entries
     * @param limit how many entries at most
     */
    public static JsonObject all(Server server, String path, Query query, String name, int limit) {
        List<JsonObject> entries = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        JsonObject page;
        do {
            page = server.get(query.withGiven("limit", Math.min(LARGEST, limit - entries.size()))
                    .withGiven("cursor", cursor.orElse(null))
                    .appendedTo(path));
            entries.addAll(page.objects(name));
            cursor = page.text("next_cursor");
        } while (cursor.isPresent() && entries.size() < limit);
        return page.with(name, entries);
    }
}
