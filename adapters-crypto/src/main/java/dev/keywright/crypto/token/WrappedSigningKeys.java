package dev.keywright.crypto.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.keywright.application.token.SigningKeyFactory;
import dev.keywright.crypto.vault.Names;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;

/**
 * Makes signing keys with their private half wrapped, and opens those that are stored.
 *
 * <p>Key ID and public half are bound together by the thumbprint, and both to the private half by the name it is wrapped under. So whoever
 * can write to the database, but lacks the master key, can't make a key of their own pass for one of the deployment's.
 */
public final class WrappedSigningKeys implements SigningKeyFactory {

    private final Vault vault;
    private final SignatureProvider provider;

    /** @param provider computes the signatures of the keys that are opened */
    public WrappedSigningKeys(Vault vault, SignatureProvider provider) {
        this.vault = vault;
        this.provider = provider;
    }

    @Override
    public SigningKey generate(SigningAlgorithm algorithm, Instant createdAt, Instant activatesAt) {
        SignatureScheme scheme = SignatureScheme.of(algorithm, provider);
        try {
            KeyPair pair = scheme.generateKeyPair();
            JWK jwk = scheme.publicJwk(pair.getPublic());
            KeyId id = new KeyId(jwk.getKeyID());
            byte[] pkcs8 = pair.getPrivate().getEncoded();
            WrappedKey wrapped = new WrappedKey(vault.wrap(Names.signingKey(id), pkcs8));
            Arrays.fill(pkcs8, (byte) 0);
            return new SigningKey(id, algorithm, jwk.toJSONString(), wrapped, createdAt, activatesAt);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("this Java runtime can't make a key for " + algorithm, e);
        }
    }

    /**
     * Opens a stored key.
     *
     * @throws dev.keywright.crypto.vault.WrongMasterKey if its private half wasn't wrapped for it under this master key
     * @throws IllegalStateException if its public half isn't the one it was made with
     */
    OpenSigningKey open(SigningKey stored) {
        SignatureScheme scheme = SignatureScheme.of(stored.algorithm(), provider);
        byte[] pkcs8 = vault.unwrap(
                Names.signingKey(stored.id()), stored.wrappedPrivateKey().bytes());
        try {
            JWK jwk = PublicJwk.read(stored);
            return new OpenSigningKey(stored, jwk, scheme, scheme.publicKey(jwk), scheme.privateKey(pkcs8));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("the signing key " + stored.id() + " can't be read", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }
}
