package dev.keywright.domain.idempotency;

/** An encrypted answer: nobody reads it without the key of the request that it answered. */
public final class SealedAnswer {

    private final byte[] bytes;

    public SealedAnswer(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the ciphertext. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
