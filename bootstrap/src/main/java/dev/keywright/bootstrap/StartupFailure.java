package dev.keywright.bootstrap;

/**
 * A known reason why Keywright can't start or go on. The message is written for the person at the terminal: what is
 * wrong, where, and what to do. It is shown without a stack trace, and never holds a secret.
 */
public final class StartupFailure extends RuntimeException {
    public StartupFailure(String message) {
        super(message);
    }

    public StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
