package dev.keywright.application.token;

import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletionStage;

/**
 * Tells a resource server whether a token is good now, and for what (RFC 7662). A key may ask about the tokens of its own workspace; a key
 * of the platform workspace whose role holds {@code token.introspect}, about all.
 *
 * <p>Cancelling the stage's future gives the question up: storage isn't asked, unless that is under way.
 *
 * <p>The thread that completes the stage goes on with the requests of others: what waits for something belongs into a continuation with an
 * executor of its own, such as {@code thenApplyAsync}.
 */
@FunctionalInterface
public interface IntrospectToken {

    /**
     * @return empty if the token isn't good, or isn't the caller's to ask about: these look the same. Fails with
     *     {@link dev.keywright.domain.token.TokenRefusal.InvalidClient} if the caller doesn't authenticate; with
     *     {@link dev.keywright.application.StorageUnavailable} if storage can't be reached
     */
    CompletionStage<Optional<Result>> introspect(Query query);

    /** @param token what is asked about, of any form */
    record Query(ClientCredentials credentials, String token) {}

    /**
     * @param key with the role it has now
     * @param scopes what the token allows now
     */
    record Result(AccessToken token, LiveKey key, SortedSet<Scope> scopes) {}
}
