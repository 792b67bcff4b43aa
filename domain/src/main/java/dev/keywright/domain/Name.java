package dev.keywright.domain;

/**
 * The name of a workspace, a key or a person: 1 to 80 characters, without surrounding white space and control characters.
 *
 * @param value the name in Unicode's normal form C
 */
public record Name(String value) {

    /** The longest name, in Unicode code points. */
    public static final int MAX_LENGTH = 80;

    /** @throws IllegalArgumentException if the trimmed text isn't a name; the message says why */
    public Name {
        value = Text.canonical(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (Text.length(value) > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most " + MAX_LENGTH + " characters");
        }
        if (value.codePoints().anyMatch(Text::isUnprintable)) {
            throw new IllegalArgumentException("must not contain control characters or line breaks");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
