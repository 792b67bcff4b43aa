package dev.keywright.rest.token;

import dev.keywright.rest.token.OAuthError.Code;

/** A request that is answered without asking a use case: its form is wrong. The status is 400 for all of them. */
final class RefusedRequest extends RuntimeException {

    private final transient OAuthError error;

    private RefusedRequest(Code code, String description) {
        super(description, null, false, false);
        this.error = OAuthError.of(code, description);
    }

    static RefusedRequest invalidRequest(String description) {
        return new RefusedRequest(Code.INVALID_REQUEST, description);
    }

    static RefusedRequest invalidScope(String description) {
        return new RefusedRequest(Code.INVALID_SCOPE, description);
    }

    static RefusedRequest unsupportedGrantType(String description) {
        return new RefusedRequest(Code.UNSUPPORTED_GRANT_TYPE, description);
    }

    OAuthError error() {
        return error;
    }
}
