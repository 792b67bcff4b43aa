package dev.keywright.application.token;

import dev.keywright.domain.token.AccessToken;
import java.util.Optional;

/** Reads JWTs that a {@link TokenSigner} of this deployment made. Safe for use by many threads. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * What the token says, if this deployment signed exactly these characters: type, algorithm, key, signature, issuer and audience are
     * right. Whether it has expired or was revoked is for the caller to check.
     */
    Optional<AccessToken> verify(String jwt);
}
