package dev.keywright.application.token;

import dev.keywright.domain.token.AccessToken;

/** Makes JWTs of access tokens (RFC 9068). Safe for use by many threads. */
@FunctionalInterface
public interface TokenSigner {

    /**
     * The token in JWS compact form (RFC 7515, section 7.1), signed with the key that signs now.
     *
     * @throws dev.keywright.application.StorageUnavailable if no signing key could be loaded yet
     */
    String sign(AccessToken token);
}
