package dev.keywright.crypto.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Wraps what is stored in secret: AES-256-GCM under the master key, with a random 96-bit nonce before the ciphertext and a 128-bit tag
 * behind it. Each wrapped thing is bound to its name, so that none can be passed off as another. Safe for use by many threads.
 */
public final class Vault {

    private final Aead aead;

    public Vault(MasterKey masterKey) {
        byte[] key = masterKey.bytes();
        this.aead = AesGcm.under(key);
        Arrays.fill(key, (byte) 0);
    }

    /**
     * Encrypts what has that name.
     *
     * @param name what it is, like {@code pepper:1}: no secret, and the same to {@link #unwrap}
     */
    public byte[] wrap(String name, byte[] plain) {
        try {
            return aead.encrypt(plain, associatedData(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt " + name, e);
        }
    }

    /** @throws WrongMasterKey if these bytes weren't wrapped under this master key and that name */
    public byte[] unwrap(String name, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, associatedData(name));
        } catch (GeneralSecurityException e) {
            throw new WrongMasterKey(name, e);
        }
    }

    private static byte[] associatedData(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
