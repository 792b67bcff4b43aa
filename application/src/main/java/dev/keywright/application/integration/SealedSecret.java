package dev.keywright.application.integration;

/**
 * A client secret as it is stored: encrypted under a key of its own, which is encrypted under the master key. It has no {@code toString}.
 */
public final class SealedSecret {

    private final byte[] wrappedKey;
    private final byte[] ciphertext;

    public SealedSecret(byte[] wrappedKey, byte[] ciphertext) {
        this.wrappedKey = wrappedKey.clone();
        this.ciphertext = ciphertext.clone();
    }

    /** A copy of the encrypted key. */
    public byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    /** A copy of the secret, encrypted under that key. */
    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
