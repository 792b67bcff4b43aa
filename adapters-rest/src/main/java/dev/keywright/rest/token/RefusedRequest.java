package dev.keywright.rest.token;

import dev.keywright.rest.token.OAuthError.Code;

/** A request that is answered without asking a use case: its form is wrong. */
final class RefusedRequest extends RuntimeException {

    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;

    private final int status;
    private final transient OAuthError error;

    private RefusedRequest(int status, Code code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = OAuthError.of(code, description);
    }

    static RefusedRequest invalidRequest(String description) {
        return new RefusedRequest(BAD_REQUEST, Code.INVALID_REQUEST, description);
    }

    static RefusedRequest tooLarge(String description) {
        return new RefusedRequest(CONTENT_TOO_LARGE, Code.INVALID_REQUEST, description);
    }

    static RefusedRequest invalidScope(String description) {
        return new RefusedRequest(BAD_REQUEST, Code.INVALID_SCOPE, description);
    }

    static RefusedRequest unsupportedGrantType(String description) {
        return new RefusedRequest(BAD_REQUEST, Code.UNSUPPORTED_GRANT_TYPE, description);
    }

    int status() {
        return status;
    }

    OAuthError error() {
        return error;
    }
}
