package dev.keywright.client;

/**
 * The server answered, and gives no token: the credentials are wrong, or the key, its member, its workspace or the share no longer
 * counts. Asking again changes nothing until somebody changes that.
 */
public final class TokenRefused extends TokenFailure {
    private final int status;

    TokenRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
