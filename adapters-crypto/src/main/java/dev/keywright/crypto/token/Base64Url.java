package dev.keywright.crypto.token;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 7515, section 2), in its one canonical spelling. */
final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The bytes, or empty if {@link #encode} would spell them differently: with other unused bits at the end, or without padding. */
    @SuppressWarnings("UnusedException") // That text isn't base64url is an answer.
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
