package dev.keywright.domain.token;

/** Key material, encrypted: worthless without the master key. It has no {@code toString}. */
public final class WrappedKey {

    private final byte[] bytes;

    public WrappedKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the encrypted bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
