package dev.keywright.persistence.internal;

import org.jspecify.annotations.Nullable;

/** Makes any text one that PostgreSQL stores: what it can't is replaced by U+FFFD, the replacement character. */
public final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text with no NUL and no half surrogate pair. */
    public static String of(String text) {
        int[] storable = text.codePoints()
                .map(codePoint -> isStorable(codePoint) ? codePoint : REPLACEMENT)
                .toArray();
        return new String(storable, 0, storable.length);
    }

    /** As {@link #of}, or null. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
