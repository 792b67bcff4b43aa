package dev.keywright.domain.idempotency;

/**
 * What a client sends with a request that it may have to repeat: the same again with the same request. An answer that holds a secret can be had
 * again by whoever knows it, so it is kept like a secret: without {@code toString} and {@code equals}.
 */
public final class IdempotencyKey {

    /** The longest, in characters. */
    public static final int MAX_LENGTH = 255;

    private final String text;

    /** @throws IllegalArgumentException if it isn't 1 to 255 visible ASCII characters */
    public IdempotencyKey(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH
                    + " visible ASCII characters, a new random value such as a UUID for each new request");
        }
        this.text = text;
    }

    /** The key itself. Only what encrypts by it needs it. */
    public String reveal() {
        return text;
    }
}
