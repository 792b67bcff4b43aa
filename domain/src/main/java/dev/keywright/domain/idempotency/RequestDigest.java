package dev.keywright.domain.idempotency;

import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 of what identifies a request, or of all that it says. */
public final class RequestDigest {

    private static final int BYTES = 32;

    private final byte[] bytes;

    /** @throws IllegalArgumentException if there aren't 32 bytes */
    public RequestDigest(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a digest has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestDigest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
