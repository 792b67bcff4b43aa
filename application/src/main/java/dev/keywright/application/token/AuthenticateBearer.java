package dev.keywright.application.token;

import dev.keywright.application.access.Caller;
import java.util.concurrent.CompletionStage;

/**
 * Finds out who presents a bearer token (RFC 6750): a key by its access token, or a user by a session token.
 *
 * <p>Cancelling the stage's future gives the question up: storage isn't asked, unless that is under way.
 */
@FunctionalInterface
public interface AuthenticateBearer {

    /**
     * @param bearer the token, of any form
     * @return fails with {@link dev.keywright.domain.access.AccessRefusal.InvalidBearer} if it isn't good now, for whatever reason; with
     *     {@link dev.keywright.application.StorageUnavailable} if storage can't be reached
     */
    CompletionStage<Caller> authenticate(String bearer);
}
