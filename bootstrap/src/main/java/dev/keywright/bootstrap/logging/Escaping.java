package dev.keywright.bootstrap.logging;

import org.jspecify.annotations.Nullable;

/** Makes visible what would end a line, move a terminal's cursor or turn the direction of the text. */
final class Escaping {
    private Escaping() {}

    static void append(StringBuilder target, @Nullable String text) {
        if (text == null) {
            target.append("null");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            append(target, text.charAt(i));
        }
    }

    private static void append(StringBuilder target, char c) {
        switch (c) {
            case '\n' -> target.append("\\n");
            case '\r' -> target.append("\\r");
            case '\t' -> target.append("\\t");
            default -> {
                if (isInvisible(c)) {
                    target.append(String.format("\\u%04x", (int) c));
                } else {
                    target.append(c);
                }
            }
        }
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(c) == Character.FORMAT;
    }
}
