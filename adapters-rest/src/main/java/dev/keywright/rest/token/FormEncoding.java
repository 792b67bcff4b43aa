package dev.keywright.rest.token;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes {@code application/x-www-form-urlencoded} texts (RFC 6749, appendix B). */
final class FormEncoding {

    private FormEncoding() {}

    /** The text, or empty if an escape isn't {@code %} and two hexadecimal digits, or the bytes aren't UTF-8. */
    static Optional<String> decode(byte[] encoded, int from, int to) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
                i++;
                continue;
            }
            int value = i + 2 < to ? hexadecimal(encoded[i + 1], encoded[i + 2]) : -1;
            if (value < 0) {
                return Optional.empty();
            }
            decoded.write(value);
            i += 3;
        }
        return utf8(decoded.toByteArray());
    }

    private static int hexadecimal(byte high, byte low) {
        int first = Character.digit((char) (high & 0xFF), 16);
        int second = Character.digit((char) (low & 0xFF), 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            // A decoder that was just made reports what is malformed, where the constructor of String replaces it.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
