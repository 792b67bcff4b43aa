package dev.keywright.rest.token;

import java.util.Locale;

/**
 * The body of a refusal (RFC 6749, section 5.2).
 *
 * @param errorDescription for a developer; whatever it is made of, only the characters that the RFC allows remain
 */
record OAuthError(String error, String errorDescription) {

    /** What went wrong, as programs tell it apart. */
    enum Code {
        INVALID_CLIENT,
        INVALID_REQUEST,
        INVALID_SCOPE,
        /** RFC 7009, section 2.1: the token was issued to another client. */
        UNAUTHORIZED_CLIENT,
        UNSUPPORTED_GRANT_TYPE,
        /** RFC 6749 has it for redirects only (section 4.1.2.1); its sense is the same here. */
        SERVER_ERROR,
        /** As {@link #SERVER_ERROR}. */
        TEMPORARILY_UNAVAILABLE
    }

    OAuthError {
        errorDescription = errorDescription
                .codePoints()
                .map(c -> isAllowed(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static OAuthError of(Code code, String description) {
        return new OAuthError(code.name().toLowerCase(Locale.ROOT), description);
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0x7E && c != '"' && c != '\\';
    }
}
