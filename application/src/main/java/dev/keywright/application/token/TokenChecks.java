package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Whether an access token is good, all things considered: what it says itself, and what storage says now. */
final class TokenChecks {

    private final Foundation foundation;
    private final TokenVerifier verifier;
    private final TokenLedger ledger;

    TokenChecks(Foundation foundation, TokenVerifier verifier, TokenLedger ledger) {
        this.foundation = foundation;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /** A token that is good now. */
    record GoodToken(AccessToken token, LiveCredential holder) {

        LiveKey key() {
            return holder.key();
        }
    }

    /** The token, if this deployment signed it, it hasn't expired and wasn't revoked, and its key is live. */
    CompletionStage<Optional<GoodToken>> check(String jwt) {
        Optional<AccessToken> verified = verifier.verify(jwt).filter(token -> !token.isExpired(foundation.now()));
        if (verified.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        AccessToken token = verified.get();
        CompletionStage<Optional<LiveCredential>> asked = ledger.find(token.id(), token.issuedAt(), foundation.now());
        return Cancellation.passedOn(
                asked.thenApply(
                        holder -> holder.filter(found -> found.key().clientId().equals(token.clientId()))
                                .map(found -> new GoodToken(token, found))),
                asked);
    }

    /** What the token allows now: the scopes it was issued with, as far as the key still holds them. */
    SortedSet<Scope> effectiveScopes(GoodToken good) {
        SortedSet<Scope> scopes = new TreeSet<>(good.token().scopes());
        scopes.retainAll(good.key().scopes(foundation.roles()));
        return Collections.unmodifiableSortedSet(scopes);
    }
}
