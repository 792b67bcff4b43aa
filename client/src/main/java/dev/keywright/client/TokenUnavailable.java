package dev.keywright.client;

/** The server couldn't be reached, or couldn't answer, for as long as this client tries. Later it may. */
public final class TokenUnavailable extends TokenFailure {
    TokenUnavailable(String message) {
        super(message);
    }

    TokenUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
