package dev.keywright.domain;

import java.text.Normalizer;

/** What is true of every text that a person enters and others will read. */
final class Text {

    private Text() {}

    /** Stripped of surrounding white space and in Unicode's normal form C, so that what looks the same is the same. */
    static String canonical(String text) {
        return Normalizer.normalize(strip(text), Normalizer.Form.NFC);
    }

    /** As {@link String#strip()}, which leaves the spaces that don't let a line break. */
    private static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Control characters, line separators, half surrogate pairs and the marks that reverse the direction of writing: none of
     * them is part of a name, and each lets one text pass for another in a list or a log.
     */
    static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isDirectionOverride(codePoint);
        };
    }

    private static boolean isDirectionOverride(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
