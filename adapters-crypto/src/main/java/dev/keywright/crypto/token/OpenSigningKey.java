package dev.keywright.crypto.token;

import com.nimbusds.jose.jwk.JWK;
import dev.keywright.domain.token.SigningKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/** A signing key that is ready for use. It has no {@code toString}. */
final class OpenSigningKey {

    private final SigningKey stored;
    private final JWK publicJwk;
    private final SignatureScheme scheme;
    private final PublicKey publicKey;
    private final @Nullable PrivateKey privateKey;
    private final String encodedHeader;

    OpenSigningKey(
            SigningKey stored,
            JWK publicJwk,
            SignatureScheme scheme,
            PublicKey publicKey,
            @Nullable PrivateKey privateKey) {
        this.stored = stored;
        this.publicJwk = publicJwk;
        this.scheme = scheme;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.encodedHeader = new TokenHeader(stored.algorithm(), stored.id()).encoded();
    }

    SigningKey stored() {
        return stored;
    }

    JWK publicJwk() {
        return publicJwk;
    }

    /** The one header that tokens signed with this key have. */
    String encodedHeader() {
        return encodedHeader;
    }

    /** The same key without its private half, once it will never sign again. */
    OpenSigningKey forVerification() {
        return new OpenSigningKey(stored, publicJwk, scheme, publicKey, null);
    }

    /** The payload as a signed token in compact form. */
    String sign(String payload) {
        if (privateKey == null) {
            throw new IllegalStateException("the signing key " + stored.id() + " is kept for verification only");
        }
        String signingInput = CompactJws.signingInput(encodedHeader, payload);
        try {
            return CompactJws.join(signingInput, scheme.sign(CompactJws.octets(signingInput), privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't sign with " + stored.id(), e);
        }
    }

    /** Whether the token was signed with this key, and by this key's algorithm, whatever the token itself says. */
    boolean verifies(CompactJws jws) {
        try {
            return scheme.verify(jws.signingOctets(), jws.signature(), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't verify with " + stored.id(), e);
        }
    }
}
