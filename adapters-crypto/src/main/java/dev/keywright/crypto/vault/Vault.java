package dev.keywright.crypto.vault;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Wraps what is stored in secret: AES-256-GCM under a master key, with that key's mark and a random 96-bit nonce before the ciphertext, and
 * a 128-bit tag behind it. Each wrapped thing is bound to its name, so that none can be passed off as another. Safe for use by many threads.
 */
public final class Vault {

    private final MasterKeyRing keys;

    public Vault(MasterKeyRing keys) {
        this.keys = keys;
    }

    /**
     * Encrypts what has that name, under the primary key.
     *
     * @param name what it is, one of {@link Names}: no secret, and the same to {@link #unwrap}
     */
    public byte[] wrap(String name, byte[] plain) {
        MasterKey key = keys.primary();
        try {
            byte[] mark = key.id().mark();
            byte[] encrypted = key.cipher().encrypt(plain, associatedData(name));
            return ByteBuffer.allocate(mark.length + encrypted.length)
                    .put(mark)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt " + name, e);
        }
    }

    /**
     * Decrypts what has that name, under the key whose mark is on it; what is from before there were marks, under any that does.
     *
     * @throws WrongMasterKey if these bytes weren't wrapped under one of the master keys and that name
     */
    public byte[] unwrap(String name, byte[] wrapped) {
        Optional<MasterKeyId> mark = MasterKeyId.markedOn(wrapped);
        Optional<MasterKey> marked = mark.flatMap(keys::find);
        Optional<byte[]> plain = marked.flatMap(key -> decrypt(key, name, withoutMark(key, wrapped)));
        return plain.or(() -> keys.all().stream()
                        .flatMap(key -> decrypt(key, name, wrapped).stream())
                        .findFirst())
                .orElseThrow(() -> marked.isPresent() || mark.isEmpty()
                        ? WrongMasterKey.ofAll(name)
                        : WrongMasterKey.missing(mark.get(), name));
    }

    private static byte[] withoutMark(MasterKey key, byte[] wrapped) {
        return Arrays.copyOfRange(wrapped, key.id().mark().length, wrapped.length);
    }

    private static Optional<byte[]> decrypt(MasterKey key, String name, byte[] encrypted) {
        try {
            return Optional.of(key.cipher().decrypt(encrypted, associatedData(name)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] associatedData(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
