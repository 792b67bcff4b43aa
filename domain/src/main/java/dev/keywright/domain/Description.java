package dev.keywright.domain;

/**
 * A free text of up to 500 characters, possibly empty. Line breaks and tabs are kept; other control characters are refused.
 *
 * @param value the text in Unicode's normal form C
 */
public record Description(String value) {

    /** The longest description, in Unicode code points. */
    public static final int MAX_LENGTH = 500;

    /** No description. */
    public static final Description EMPTY = new Description("");

    /** @throws IllegalArgumentException if the trimmed text isn't a description; the message says why */
    public Description {
        value = Text.canonical(value);
        if (Text.length(value) > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most " + MAX_LENGTH + " characters");
        }
        if (value.codePoints().anyMatch(c -> Text.isUnprintable(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("must not contain control characters other than line breaks and tabs");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
