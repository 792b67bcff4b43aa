package dev.keywright.crypto.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.keywright.domain.token.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;

/** One algorithm of RFC 7518, section 3.1, on the Java Cryptography Architecture. Its keys are those of its provider. */
sealed interface SignatureScheme permits Es256, Rs256 {

    static SignatureScheme of(SigningAlgorithm algorithm, SignatureProvider provider) {
        return switch (algorithm) {
            case ES256 -> new Es256(provider);
            case RS256 -> new Rs256(provider);
        };
    }

    /** Who computes its signatures. */
    SignatureProvider provider();

    /** The JCA's name of this scheme's keys. */
    String keyAlgorithm();

    /** The JCA's name of this scheme's signatures. */
    String signatureAlgorithm();

    KeyPair generateKeyPair() throws GeneralSecurityException;

    /** The public half as RFC 7518, section 6, has it, with {@code use}, {@code alg}, and as {@code kid} its thumbprint (RFC 7638). */
    JWK publicJwk(PublicKey key) throws JOSEException;

    /** The key of a JWK that {@link #publicJwk} made. */
    PublicKey publicKey(JWK jwk) throws JOSEException, GeneralSecurityException;

    /** The provider's own form of a key; with any other it would translate the key for each signature. */
    default PublicKey translated(PublicKey key) throws GeneralSecurityException {
        return (PublicKey) provider().keyFactory(keyAlgorithm()).translateKey(key);
    }

    /** The key whose PKCS#8 encoding (RFC 5208) this is. */
    default PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return provider().keyFactory(keyAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** The signature as it is in a JWS. */
    default byte[] sign(byte[] input, PrivateKey key) throws GeneralSecurityException {
        Signature signature = provider().signature(signatureAlgorithm());
        signature.initSign(key);
        signature.update(input);
        return signature.sign();
    }

    /** Whether {@link #sign} of the private half may have made this signature. */
    default boolean verify(byte[] input, byte[] presented, PublicKey key) throws GeneralSecurityException {
        Signature signature = provider().signature(signatureAlgorithm());
        signature.initVerify(key);
        signature.update(input);
        return isValid(signature, presented);
    }

    @SuppressWarnings("UnusedException") // That a signature is malformed is an answer: it isn't valid.
    private static boolean isValid(Signature signature, byte[] presented) {
        try {
            return signature.verify(presented);
        } catch (SignatureException e) {
            return false;
        }
    }
}
