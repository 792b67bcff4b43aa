package dev.keywright.crypto.vault;

import java.util.Arrays;
import java.util.Base64;

/**
 * The key under which a deployment's peppers and private signing keys are encrypted. It has no {@code toString}, no {@code equals} and no
 * way out of this package.
 */
public final class MasterKey {

    /** How many bytes a master key has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key that this text is.
     *
     * @param text exactly {@link #BYTES} bytes in the base64 of RFC 4648, section 4, with its padding and nothing around it
     * @throws IllegalArgumentException if it is anything else; the message says what is expected, and nothing of the text
     */
    public static MasterKey fromBase64(String text) {
        byte[] bytes = decode(text);
        // Encoding again refuses what the decoder lets pass: missing padding, and stray bits in the last character.
        if (bytes.length != BYTES || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            Arrays.fill(bytes, (byte) 0);
            throw notAMasterKey();
        }
        return new MasterKey(bytes);
    }

    @SuppressWarnings("UnusedException") // The decoder's message names a character of the key.
    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw notAMasterKey();
        }
    }

    private static IllegalArgumentException notAMasterKey() {
        return new IllegalArgumentException(
                "must be 32 random bytes in base64 (44 characters), as `openssl rand -base64 32` prints them");
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
