package dev.keywright.domain.secret;

import java.security.MessageDigest;

/**
 * The HMAC-SHA-256 of a secret under a versioned pepper: all that is ever stored of it.
 */
public final class SecretDigest {

    private static final int BYTES = 32;

    private final int pepperVersion;
    private final byte[] bytes;

    /** @throws IllegalArgumentException if the digest isn't 32 bytes or the version isn't positive */
    public SecretDigest(int pepperVersion, byte[] bytes) {
        if (pepperVersion < 1) {
            throw new IllegalArgumentException("pepper versions begin at 1, not " + pepperVersion);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a digest has " + BYTES + " bytes, not " + bytes.length);
        }
        this.pepperVersion = pepperVersion;
        this.bytes = bytes.clone();
    }

    /** Which pepper the digest was made under. */
    public int pepperVersion() {
        return pepperVersion;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether both are digests of the same secret under the same pepper. The bytes are compared in the same time whatever the answer. */
    public boolean matches(SecretDigest other) {
        return pepperVersion == other.pepperVersion && MessageDigest.isEqual(bytes, other.bytes);
    }
}
