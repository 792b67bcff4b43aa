package dev.keywright.crypto.token;

/** Strings as JSON has them (RFC 8259, section 7), with nothing escaped that needn't be. */
final class JsonText {

    private JsonText() {}

    /** The text in quotes. U+2028 and U+2029 are escaped too: JSON needn't, but older JavaScript takes them for the end of a line. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append(c);
            case '\b' -> quoted.append("\\b");
            case '\t' -> quoted.append("\\t");
            case '\n' -> quoted.append("\\n");
            case '\f' -> quoted.append("\\f");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029') {
                    quoted.append(String.format("\\u%04x", (int) c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }
}
