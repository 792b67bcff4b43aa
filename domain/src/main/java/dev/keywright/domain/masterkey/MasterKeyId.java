package dev.keywright.domain.masterkey;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells master keys apart, and nothing of the keys themselves. What is encrypted under a master key begins with that key's {@link #mark}.
 *
 * @param value 16 hexadecimal digits, in lower case
 */
public record MasterKeyId(String value) {

    /** How many bytes of a digest of the key it is. */
    public static final int BYTES = 8;

    /** With what each mark begins, so that it is told from what was encrypted before there were marks: that begins at random. */
    private static final byte[] MAGIC = {'K', 'W', 'M', 1};

    private static final HexFormat HEX = HexFormat.of();

    /** @throws IllegalArgumentException if it is anything else */
    public MasterKeyId {
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("the ID of a master key has 16 hexadecimal digits");
        }
    }

    /** @param bytes {@link #BYTES} of them */
    public static MasterKeyId of(byte[] bytes) {
        return new MasterKeyId(HEX.formatHex(bytes));
    }

    /** Under which key it says that it is; empty if it is from before there were marks. */
    public static Optional<MasterKeyId> markedOn(byte[] encrypted) {
        if (encrypted.length < MAGIC.length + BYTES || Arrays.mismatch(MAGIC, encrypted) != MAGIC.length) {
            return Optional.empty();
        }
        return Optional.of(of(Arrays.copyOfRange(encrypted, MAGIC.length, MAGIC.length + BYTES)));
    }

    /** The bytes with which the {@link #mark} of every key begins. */
    public static byte[] beginningOfMarks() {
        return MAGIC.clone();
    }

    /** The bytes with which all that is encrypted under this key begins: as many for each key. */
    public byte[] mark() {
        return HEX.parseHex(HEX.formatHex(MAGIC) + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
