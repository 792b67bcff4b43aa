package dev.keywright.crypto.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import dev.keywright.domain.token.SigningKey;
import java.text.ParseException;

/** Reads the public half of a stored key. */
final class PublicJwk {

    private PublicJwk() {}

    /** @throws IllegalStateException if it isn't a public key for signatures whose thumbprint and algorithm are the stored key's */
    static JWK read(SigningKey stored) throws JOSEException {
        JWK jwk = parse(stored);
        boolean belongs = jwk.computeThumbprint().toString().equals(stored.id().value())
                && stored.id().value().equals(jwk.getKeyID())
                && jwk.getAlgorithm() != null
                && stored.algorithm().name().equals(jwk.getAlgorithm().getName())
                && KeyUse.SIGNATURE.equals(jwk.getKeyUse());
        if (!belongs || jwk.isPrivate()) {
            throw new IllegalStateException("the public half of the signing key " + stored.id() + " was altered");
        }
        return jwk;
    }

    private static JWK parse(SigningKey stored) {
        try {
            return JWK.parse(stored.publicJwk());
        } catch (ParseException e) {
            throw new IllegalStateException("the public half of the signing key " + stored.id() + " isn't a JWK", e);
        }
    }
}
