package dev.keywright.client;

/** No token came. The message never holds a secret. */
public abstract sealed class TokenFailure extends RuntimeException permits TokenRefused, TokenUnavailable {
    TokenFailure(String message) {
        super(message);
    }

    TokenFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
