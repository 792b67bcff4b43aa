package dev.keywright.domain.secret;

import java.math.BigInteger;

/** Base 62 with the digits {@code 0-9A-Za-z} in that order, most significant first, left-padded with {@code 0}. */
final class Base62 {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());

    private Base62() {}

    /** @throws IllegalArgumentException if the number needs more than {@code width} digits */
    static String encode(BigInteger number, int width) {
        char[] text = new char[width];
        BigInteger rest = number;
        for (int i = width - 1; i >= 0; i--) {
            BigInteger[] quotientAndDigit = rest.divideAndRemainder(RADIX);
            text[i] = DIGITS.charAt(quotientAndDigit[1].intValue());
            rest = quotientAndDigit[0];
        }
        if (rest.signum() != 0) {
            throw new IllegalArgumentException("number doesn't fit " + width + " digits");
        }
        return new String(text);
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
