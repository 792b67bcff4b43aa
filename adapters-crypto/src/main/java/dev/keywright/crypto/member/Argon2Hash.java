package dev.keywright.crypto.member;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password's salted hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}. It has no {@code toString}. */
final class Argon2Hash {

    static final int SALT_BYTES = 16;

    private static final int HASH_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private static final String NUMBER = "([1-9][0-9]{0,6})";
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=" + NUMBER + ",t=" + NUMBER + ",p="
            + NUMBER + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2Hash of(byte[] password, byte[] salt) {
        return new Argon2Hash(Argon2Cost.CURRENT, salt, Argon2Cost.CURRENT.hash(password, salt, HASH_BYTES));
    }

    /** A hash of no password, at the current cost. */
    static Argon2Hash ofNothing() {
        return new Argon2Hash(Argon2Cost.CURRENT, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** @throws IllegalArgumentException if this isn't exactly what {@link #encode} makes; the message holds nothing of it */
    static Argon2Hash parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            throw notInForm();
        }
        Argon2Cost cost = new Argon2Cost(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        Argon2Hash parsed = new Argon2Hash(cost, decode(matcher.group(4)), decode(matcher.group(5)));
        if (!parsed.encode().equals(encoded)) {
            throw notInForm();
        }
        return parsed;
    }

    @SuppressWarnings("UnusedException") // The decoder's message may name a character of the hash.
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw notInForm();
        }
    }

    private static IllegalArgumentException notInForm() {
        return new IllegalArgumentException("a stored password hash isn't an Argon2id hash in the PHC string format");
    }

    String encode() {
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + BASE64.encodeToString(salt) + "$" + BASE64.encodeToString(hash);
    }

    boolean matches(byte[] password) {
        return MessageDigest.isEqual(hash, cost.hash(password, salt, hash.length));
    }
}
