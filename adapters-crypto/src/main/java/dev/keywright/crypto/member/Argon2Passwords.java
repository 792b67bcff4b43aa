package dev.keywright.crypto.member;

import dev.keywright.application.member.Passwords;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Passwords by Argon2id (RFC 9106) with 19 MiB, two passes, one lane, a 16-byte salt and a 32-byte hash, in the PHC string format; a hash
 * that was made with other parameters is verified with those. A password is taken in Unicode's normal form KC (NIST SP 800-63B, section
 * 5.1.1.2), so that it doesn't matter how a keyboard composes an accent.
 */
public final class Argon2Passwords implements Passwords {

    private static final Argon2Hash NOTHING = Argon2Hash.ofNothing();

    private final SecureRandom random;
    private final Semaphore atOnce;

    /** @param atOnce how many hashings run at the same time, the others waiting in turn: each holds 19 MiB and a processor */
    public Argon2Passwords(SecureRandom random, int atOnce) {
        this(random, new Semaphore(atOnce, true));
    }

    Argon2Passwords(SecureRandom random, Semaphore atOnce) {
        this.random = random;
        this.atOnce = atOnce;
    }

    @Override
    public PasswordHash hash(Password password) {
        byte[] salt = new byte[Argon2Hash.SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                inTurn(() -> Argon2Hash.of(bytes(password), salt)).encode());
    }

    /** @throws IllegalArgumentException if the hash is in no form that {@link #hash} ever made */
    @Override
    public boolean matches(Password password, PasswordHash hash) {
        Argon2Hash stored = Argon2Hash.parse(hash.encoded());
        return inTurn(() -> stored.matches(bytes(password)));
    }

    @Override
    public void pretendToMatch(Password password) {
        inTurn(() -> NOTHING.matches(bytes(password)));
    }

    private <T> T inTurn(Supplier<T> hashing) {
        atOnce.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            atOnce.release();
        }
    }

    private static byte[] bytes(Password password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
