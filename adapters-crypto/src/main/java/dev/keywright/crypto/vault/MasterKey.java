package dev.keywright.crypto.vault;

import com.google.crypto.tink.Aead;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key under which a deployment's peppers, private signing keys and integrations' secrets are encrypted. It has no {@code toString}, no {@code equals} and no
 * way out of this package.
 */
public final class MasterKey {

    /** How many bytes a master key has. */
    public static final int BYTES = 32;

    private static final byte[] ID_PURPOSE = "keywright master key id\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final MasterKeyId id;
    private final Aead cipher;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
        this.id = idOf(bytes);
        this.cipher = AesGcm.under(bytes);
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

    /** The text of a new one. */
    public static String newText(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    /** Of 256 random bits, 64 bits of a digest tell nothing. */
    private static MasterKeyId idOf(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ID_PURPOSE);
            return MasterKeyId.of(Arrays.copyOf(digest.digest(bytes), MasterKeyId.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** By which it is told from others. */
    public MasterKeyId id() {
        return id;
    }

    Aead cipher() {
        return cipher;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
