package dev.keywright.crypto.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Envelope encryption: each thing is encrypted by AES-256-GCM under a random key of its own, and that key is wrapped by the {@link Vault}. Both
 * are bound to the thing's name. So a new master key means wrapping the keys anew, and no secret is touched. Safe for use by many threads.
 */
public final class Envelopes {

    private final Vault vault;
    private final SecureRandom random;

    public Envelopes(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    /** @param name what it is and whose, as {@link Vault#wrap} has it */
    public Envelope seal(String name, byte[] plain) {
        byte[] key = new byte[MasterKey.BYTES];
        random.nextBytes(key);
        try {
            byte[] ciphertext = AesGcm.under(key).encrypt(plain, associatedData(name));
            return new Envelope(vault.wrap(name, key), ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt " + name, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @throws WrongMasterKey if it wasn't sealed under this master key and that name, or the parts aren't of the same envelope */
    public byte[] open(String name, Envelope envelope) {
        byte[] key = vault.unwrap(name, envelope.wrappedKey());
        try {
            Aead aead = AesGcm.under(key);
            return aead.decrypt(envelope.ciphertext(), associatedData(name));
        } catch (GeneralSecurityException e) {
            throw WrongMasterKey.of(name, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] associatedData(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
