package dev.keywright.rest.request;

import dev.keywright.application.Cursor;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position in a list as clients see it: 24 bytes, which are microseconds since 1970 and a UUID, in unpadded base64url. */
public final class Cursors {

    private static final int BYTES = 3 * Long.BYTES;
    private static final int CHARACTERS = 32;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long LATEST_MICROS = micros(Instant.parse("9999-12-31T23:59:59Z"));

    private Cursors() {}

    /** The cursor as it is sent, or null for none. */
    public static @Nullable String encode(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros(cursor.at()))
                .putLong(cursor.id().getMostSignificantBits())
                .putLong(cursor.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if it can't be one that was sent */
    static Cursor decode(String text) {
        if (!text.matches("[A-Za-z0-9_-]{" + CHARACTERS + "}")) {
            throw notOurs();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        long micros = bytes.getLong();
        if (micros < 0 || micros > LATEST_MICROS) {
            throw notOurs();
        }
        return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Not by {@link ChronoUnit#between}, which counts nanoseconds first, and these overflow in the year 2262. */
    private static long micros(Instant at) {
        return at.getEpochSecond() * MICROS_PER_SECOND + at.getNano() / 1_000;
    }

    private static IllegalArgumentException notOurs() {
        return new IllegalArgumentException("must be the next_cursor of an answer");
    }
}
