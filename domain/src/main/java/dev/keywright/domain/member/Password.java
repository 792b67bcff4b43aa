package dev.keywright.domain.member;

/**
 * A password as a person typed it: 8 to 128 characters of any kind (NIST SP 800-63B, section 5.1.1.2). It has no {@code toString},
 * no {@code equals} and no JSON form: {@link #reveal()} is the one way to its text.
 */
public final class Password {

    /** The fewest characters, in Unicode code points. */
    public static final int MIN_LENGTH = 8;

    /** The most characters, in Unicode code points. */
    public static final int MAX_LENGTH = 128;

    private final String text;

    /** @throws IllegalArgumentException if the text is too short or too long */
    public Password(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException("must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
        this.text = text;
    }

    /** The password itself. Every call of this method is a place where it may leak. */
    public String reveal() {
        return text;
    }
}
