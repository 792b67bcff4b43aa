package dev.keywright.crypto.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

/** RSASSA-PKCS1-v1_5 with SHA-256, for those who must verify with what knows no elliptic curves. */
record Rs256(SignatureProvider provider) implements SignatureScheme {

    private static final int KEY_BITS = 2048;

    @Override
    public String keyAlgorithm() {
        return "RSA";
    }

    @Override
    public String signatureAlgorithm() {
        return "SHA256withRSA";
    }

    @Override
    public KeyPair generateKeyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm());
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    @Override
    public JWK publicJwk(PublicKey key) throws JOSEException {
        return new RSAKey.Builder((RSAPublicKey) key)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
    }

    @Override
    public PublicKey publicKey(JWK jwk) throws JOSEException, GeneralSecurityException {
        return translated(jwk.toRSAKey().toRSAPublicKey());
    }
}
