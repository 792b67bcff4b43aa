package dev.keywright.crypto.idempotency;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import dev.keywright.application.idempotency.AnswerSealing;
import dev.keywright.crypto.vault.Names;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Seals twice: with AES-256-GCM under a key that HKDF-SHA-256 (RFC 5869) makes of the Idempotency-Key, so that nobody without that reads the
 * answer; and in the {@link Vault}, so that an Idempotency-Key that is easy to guess is of no use to who has only the database.
 */
public final class SealedAnswers implements AnswerSealing {

    private static final byte[] INFO = "keywright idempotent answer".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Vault vault;

    public SealedAnswers(Vault vault) {
        this.vault = vault;
    }

    @Override
    public RequestDigest identify(IdempotencyKey key, String who) {
        MessageDigest digest = sha256();
        digest.update(who.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return new RequestDigest(digest.digest(bytes(key)));
    }

    @Override
    public RequestDigest digest(String payload) {
        return new RequestDigest(sha256().digest(payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public SealedAnswer seal(IdempotencyKey key, RequestDigest request, byte[] answer) {
        try {
            return new SealedAnswer(
                    vault.wrap(Names.GIVEN_ANSWER, cipher(key, request).encrypt(answer, request.bytes())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt an answer", e);
        }
    }

    @Override
    public byte[] open(IdempotencyKey key, RequestDigest request, SealedAnswer sealed) {
        try {
            return cipher(key, request).decrypt(vault.unwrap(Names.GIVEN_ANSWER, sealed.bytes()), request.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this answer isn't sealed with that key for that request", e);
        }
    }

    @AccessesPartialKey // The key is derived each time, and never kept.
    private static Aead cipher(IdempotencyKey key, RequestDigest request) throws GeneralSecurityException {
        byte[] derived = Hkdf.computeHkdf("HMACSHA256", bytes(key), request.bytes(), INFO, KEY_BYTES);
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmJce.create(AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(derived, InsecureSecretKeyAccess.get()))
                .build());
    }

    private static byte[] bytes(IdempotencyKey key) {
        return key.reveal().getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
