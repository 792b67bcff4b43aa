package dev.keywright.domain.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A secret of 256 random bits as its holder sees it: a {@link SecretPrefix}, 43 base62 characters, and 6 base62 characters of CRC-32
 * (IEEE) over all that precedes them. The checksum lets a scanner tell a leaked secret from random text; it proves nothing.
 *
 * <p>It has no {@code toString}, no {@code equals} and no JSON form: {@link #reveal()} is the one way to its text.
 */
public final class Secret {

    /** How many random bytes make a secret. */
    public static final int RANDOM_BYTES = 32;

    /** How many characters stand for those bytes. */
    public static final int RANDOM_CHARACTERS = 43;

    /** How many characters the checksum has. */
    public static final int CHECKSUM_CHARACTERS = 6;

    private final SecretPrefix prefix;
    private final String text;

    private Secret(SecretPrefix prefix, String text) {
        this.prefix = prefix;
        this.text = text;
    }

    /**
     * The secret that these random bytes make.
     *
     * @throws IllegalArgumentException if there aren't exactly {@link #RANDOM_BYTES}
     */
    public static Secret of(SecretPrefix prefix, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a secret is made of " + RANDOM_BYTES + " bytes, not " + random.length);
        }
        String body = prefix.text() + Base62.encode(new BigInteger(1, random), RANDOM_CHARACTERS);
        return new Secret(prefix, body + checksum(body));
    }

    /** The secret that this text is, or empty if its form or its checksum is wrong. */
    public static Optional<Secret> parse(String text) {
        for (SecretPrefix prefix : SecretPrefix.values()) {
            if (text.startsWith(prefix.text())) {
                return isWellFormed(prefix, text) ? Optional.of(new Secret(prefix, text)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWellFormed(SecretPrefix prefix, String text) {
        int prefixLength = prefix.text().length();
        if (text.length() != prefixLength + RANDOM_CHARACTERS + CHECKSUM_CHARACTERS) {
            return false;
        }
        int end = text.length() - CHECKSUM_CHARACTERS;
        return Base62.isDigits(text.substring(prefixLength))
                && checksum(text.substring(0, end)).equals(text.substring(end));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base62.encode(BigInteger.valueOf(crc.getValue()), CHECKSUM_CHARACTERS);
    }

    public SecretPrefix prefix() {
        return prefix;
    }

    /** What may be shown of it later, so that its holder recognises it: the prefix and the last four characters. */
    public String hint() {
        return prefix.text() + "…" + text.substring(text.length() - 4);
    }

    /** The secret itself. Every call of this method is a place where it may leak. */
    public String reveal() {
        return text;
    }
}
