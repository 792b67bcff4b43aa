package dev.keywright.domain.member;

import java.util.Locale;

/**
 * An email address in lower case, so that variants in case and white space are one user. Whether it can be an address at all, an
 * adapter has a library decide; this type keeps only what the domain relies on.
 *
 * @param value at most 254 characters, with an {@code @} inside
 */
public record EmailAddress(String value) {

    /** The longest address that can be delivered to: RFC 5321, section 4.5.3.1.3, less the angle brackets. */
    public static final int MAX_LENGTH = 254;

    /** @throws IllegalArgumentException if the text can't be an address */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1 || value.codePoints().anyMatch(EmailAddress::isNoPart)) {
            throw new IllegalArgumentException("must be an email address, like ada@example.com");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have at most " + MAX_LENGTH + " characters");
        }
    }

    /** White space, control characters, and halves of surrogate pairs, which no encoding of text can carry. */
    private static boolean isNoPart(int c) {
        return c <= ' ' || c == 0x7F || Character.getType(c) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
