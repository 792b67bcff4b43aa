package dev.keywright.application.token;

import dev.keywright.domain.audit.Origin;
import java.util.concurrent.CompletionStage;

/**
 * Revokes one of the key's own tokens (RFC 7009). Once the stage completes, no node accepts it. A token that isn't good any more, or never
 * was, needs no revoking: that succeeds.
 *
 * <p>Cancelling the stage's future gives up the waiting only: what was asked for is done.
 */
@FunctionalInterface
public interface RevokeToken {

    /**
     * @return fails with {@link dev.keywright.domain.token.TokenRefusal.InvalidClient} if the caller doesn't authenticate; with
     *     {@link dev.keywright.domain.token.TokenRefusal.NotYourToken} if the token is another client's; with
     *     {@link dev.keywright.application.StorageUnavailable} if it isn't known that it is revoked
     */
    CompletionStage<Void> revoke(Command command);

    /** @param token what is to be revoked, of any form */
    record Command(ClientCredentials credentials, String token, Origin origin) {}
}
