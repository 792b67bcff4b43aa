package dev.keywright.application.memory;

import dev.keywright.application.member.Passwords;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Salted SHA-256, which is far too quick to protect a password: for tests only. */
public final class QuickPasswords implements Passwords {
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(HEX.formatHex(salt) + "." + HEX.formatHex(digest(salt, password)));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        int dot = hash.encoded().indexOf('.');
        byte[] salt = HEX.parseHex(hash.encoded().substring(0, dot));
        byte[] expected = HEX.parseHex(hash.encoded().substring(dot + 1));
        return MessageDigest.isEqual(expected, digest(salt, password));
    }

    @Override
    public void pretendToMatch(Password password) {
        digest(new byte[SALT_BYTES], password);
    }

    private static byte[] digest(byte[] salt, Password password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(password.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
