package dev.keywright.console.web;

import dev.keywright.application.Cursor;
import dev.keywright.application.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A position in a list as addresses hold it: {@code <microseconds since 1970>.<id>}. */
public final class Cursors {

    private static final long MICROS = 1_000_000;

    private Cursors() {}

    public static @Nullable String text(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        Instant at = cursor.at();
        long micros = at.getEpochSecond() * MICROS + at.getNano() / 1_000;
        return micros + "." + cursor.id();
    }

    /** Which part of a list the request is for: the first, where the address holds no position of ours. */
    public static PageRequest page(ConsoleRequest request, int limit) {
        return new PageRequest(
                limit, request.query("cursor").map(Cursors::parse).orElse(null));
    }

    private static @Nullable Cursor parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || !text.substring(0, dot).matches("[0-9]{1,18}")) {
            return null;
        }
        long micros = Long.parseLong(text.substring(0, dot));
        try {
            Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
            return Ids.find(text.substring(dot + 1))
                    .map(id -> new Cursor(at, id))
                    .orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
