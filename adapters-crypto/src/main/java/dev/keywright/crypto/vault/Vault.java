package dev.keywright.crypto.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Wraps what is stored in secret: AES-256-GCM under the master key, with a random 96-bit nonce before the ciphertext and a 128-bit tag
 * behind it. Each wrapped thing is bound to its name, so that none can be passed off as another. Safe for use by many threads.
 */
public final class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Aead aead;

    public Vault(MasterKey masterKey) {
        try {
            this.aead = AesGcmJce.create(keyOf(masterKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no AES-256-GCM", e);
        }
    }

    @AccessesPartialKey // The master key is bytes that an operator keeps, not a Tink keyset.
    private static AesGcmKey keyOf(MasterKey masterKey) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(MasterKey.BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(masterKey.bytes(), InsecureSecretKeyAccess.get()))
                .build();
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
