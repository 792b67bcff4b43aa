package dev.keywright.application.token;

import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import java.util.SortedSet;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The client credentials grant (RFC 6749, section 4.4). No token leaves before its issuance is durable, and none is issued for a key that
 * was stopped before this was called.
 *
 * <p>Cancelling the stage's future gives the request up: a token that isn't recorded yet won't be, unless that is under way.
 *
 * <p>The thread that completes the stage goes on with the requests of others: what waits for something belongs into a continuation with an
 * executor of its own, such as {@code thenApplyAsync}.
 */
@FunctionalInterface
public interface IssueToken {

    /**
     * @return fails with {@link dev.keywright.domain.token.TokenRefusal.InvalidClient} if the client is unknown, the secret is wrong, or the
     *     key, its member or its workspace is stopped; with {@link dev.keywright.domain.token.TokenRefusal.InvalidScope} if more is wanted
     *     than the key may do; with {@link dev.keywright.domain.token.TokenRefusal.NetworkNotAllowed} if the key may not be used from there; with
     *     {@link dev.keywright.domain.limit.LimitRefusal.TooManyRequests} if it has had as many as it may in a second; with
     *     {@link dev.keywright.application.StorageUnavailable} if storage can't be reached
     */
    CompletionStage<Result> issue(Command command);

    /**
     * @param scopes what is wanted; empty for all that the key may do
     * @param from the client's address, or null if it isn't known
     * @param origin where the request came from, as the audit trail tells if it is refused
     */
    record Command(
            ClientCredentials credentials,
            SortedSet<Scope> scopes,
            @Nullable IpAddress from,
            Origin origin) {

        /** From an address that isn't known: for keys that may be used from anywhere. */
        public Command(ClientCredentials credentials, SortedSet<Scope> scopes) {
            this(credentials, scopes, null, Origin.INTERNAL);
        }
    }

    /** @param jwt the token as it is sent */
    record Result(String jwt, AccessToken token) {}
}
