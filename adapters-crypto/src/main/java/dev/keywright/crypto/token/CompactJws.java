package dev.keywright.crypto.token;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A token in JWS compact form (RFC 7515, section 7.1), taken apart. Nothing of it is verified yet. */
final class CompactJws {

    /** The longest token that is made or read, in characters: it must fit an HTTP header with room to spare. */
    static final int MAX_LENGTH = 4096;

    private final String signingInput;
    private final String header;
    private final String payload;
    private final byte[] signature;

    private CompactJws(String signingInput, String header, String payload, byte[] signature) {
        this.signingInput = signingInput;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /** The parts, or empty if these aren't three, each in canonical base64url, and together at most {@link #MAX_LENGTH} long. */
    static Optional<CompactJws> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        if (first < 0 || text.indexOf('.', first + 1) != last) {
            return Optional.empty();
        }
        String signingInput = text.substring(0, last);
        String header = text.substring(0, first);
        return Base64Url.decode(text.substring(first + 1, last))
                .flatMap(payload -> Base64Url.decode(text.substring(last + 1))
                        .map(signature -> new CompactJws(
                                signingInput, header, new String(payload, StandardCharsets.UTF_8), signature)));
    }

    static String signingInput(String encodedHeader, String payload) {
        return encodedHeader + "." + Base64Url.encode(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it would be longer than {@link #MAX_LENGTH}, and so refused by whoever reads it */
    static String join(String signingInput, byte[] signature) {
        String text = signingInput + "." + Base64Url.encode(signature);
        if (text.length() > MAX_LENGTH) {
            throw new IllegalStateException("the access token would have " + text.length() + " characters, more than "
                    + MAX_LENGTH + ": its role needs fewer or shorter scopes");
        }
        return text;
    }

    /** The first part, as it was. */
    String header() {
        return header;
    }

    /** The second part, decoded. */
    String payload() {
        return payload;
    }

    byte[] signature() {
        return signature;
    }

    /** What the signature is of. */
    byte[] signingOctets() {
        return octets(signingInput);
    }

    static byte[] octets(String signingInput) {
        return signingInput.getBytes(StandardCharsets.US_ASCII);
    }
}
