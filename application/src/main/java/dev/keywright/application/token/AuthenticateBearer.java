package dev.keywright.application.token;

import dev.keywright.application.access.Caller;
import dev.keywright.domain.network.IpAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who presents a bearer token (RFC 6750): a key by its access token, or a user by a session token.
 *
 * <p>Cancelling the stage's future gives the question up: storage isn't asked, unless that is under way.
 *
 * <p>The thread that completes the stage goes on with the requests of others: what waits for something belongs into a continuation with an
 * executor of its own, such as {@code thenApplyAsync}.
 */
@FunctionalInterface
public interface AuthenticateBearer {

    /**
     * @param bearer the token, of any form
     * @param from the client's address, or null if it isn't known, which is enough only for a key that may be used from anywhere
     * @return fails with {@link dev.keywright.domain.access.AccessRefusal.InvalidBearer} if it isn't good now, for whatever reason; with
     *     {@link dev.keywright.domain.access.AccessRefusal.NetworkNotAllowed} if it is a key's that may not be used from there; with
     *     {@link dev.keywright.application.StorageUnavailable} if storage can't be reached
     */
    CompletionStage<Caller> authenticate(String bearer, @Nullable IpAddress from);

    /** From an address that isn't known. */
    default CompletionStage<Caller> authenticate(String bearer) {
        return authenticate(bearer, null);
    }
}
