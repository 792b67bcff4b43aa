package dev.keywright.crypto.vault;

/** Something encrypted under a key of its own, with that key, wrapped. It has no {@code toString}. */
public final class Envelope {

    private final byte[] wrappedKey;
    private final byte[] ciphertext;

    public Envelope(byte[] wrappedKey, byte[] ciphertext) {
        this.wrappedKey = wrappedKey.clone();
        this.ciphertext = ciphertext.clone();
    }

    public byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }
}
