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
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Cursors() {}

    /** The cursor as it is sent, or null for none. */
    public static @Nullable String encode(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, cursor.at()))
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
        if (micros < 0 || micros > ChronoUnit.MICROS.between(Instant.EPOCH, LATEST)) {
            throw notOurs();
        }
        return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static IllegalArgumentException notOurs() {
        return new IllegalArgumentException("must be the next_cursor of an answer");
    }
}
