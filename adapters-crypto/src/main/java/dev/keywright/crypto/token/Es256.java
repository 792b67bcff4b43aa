package dev.keywright.crypto.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/**
 * ECDSA on P-256 with SHA-256: 64 octets, r and s.
 *
 * <p>For each valid (r, s), (r, n - s) is valid too, and anyone can compute it. So that nobody can write a token in another way than it
 * was signed, only the lower s is made and accepted.
 */
record Es256(SignatureProvider provider) implements SignatureScheme {

    private static final int OCTETS = 32;
    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();
    private static final BigInteger HIGHEST_S = ORDER.shiftRight(1);

    @Override
    public String keyAlgorithm() {
        return "EC";
    }

    @Override
    public String signatureAlgorithm() {
        return "SHA256withECDSAinP1363Format";
    }

    @Override
    public KeyPair generateKeyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm());
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    @Override
    public JWK publicJwk(PublicKey key) throws JOSEException {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) key)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build();
    }

    @Override
    public PublicKey publicKey(JWK jwk) throws JOSEException, GeneralSecurityException {
        return translated(jwk.toECKey().toECPublicKey());
    }

    @Override
    public byte[] sign(byte[] input, PrivateKey key) throws GeneralSecurityException {
        byte[] signature = SignatureScheme.super.sign(input, key);
        BigInteger s = s(signature);
        if (s.compareTo(HIGHEST_S) > 0) {
            setS(signature, ORDER.subtract(s));
        }
        return signature;
    }

    @Override
    public boolean verify(byte[] input, byte[] presented, PublicKey key) throws GeneralSecurityException {
        return presented.length == 2 * OCTETS
                && s(presented).compareTo(HIGHEST_S) <= 0
                && SignatureScheme.super.verify(input, presented, key);
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, OCTETS, OCTETS);
    }

    private static void setS(byte[] signature, BigInteger s) {
        byte[] magnitude = s.toByteArray();
        Arrays.fill(signature, OCTETS, 2 * OCTETS, (byte) 0);
        // The lower s has no sign octet, but may be shorter than 32.
        System.arraycopy(magnitude, 0, signature, 2 * OCTETS - magnitude.length, magnitude.length);
    }
}
