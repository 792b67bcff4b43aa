package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

final class IssueTokenUseCase implements IssueToken {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final TokenLedger ledger;
    private final TokenSigner signer;
    private final TokenRates rates;
    private final RefusedTokens refusedTokens;

    IssueTokenUseCase(
            Foundation foundation,
            SecretDigester digester,
            TokenLedger ledger,
            TokenSigner signer,
            TokenRates rates,
            RefusedTokens refusedTokens) {
        this.foundation = foundation;
        this.digester = digester;
        this.ledger = ledger;
        this.signer = signer;
        this.rates = rates;
        this.refusedTokens = refusedTokens;
    }

    IssueTokenUseCase limitedBy(TokenRates tokenRates) {
        return new IssueTokenUseCase(foundation, digester, ledger, signer, tokenRates, refusedTokens);
    }

    @Override
    public CompletionStage<Result> issue(Command command) {
        TokenId id = new TokenId(foundation.newId());
        Instant now = foundation.now();
        TokenLedger.Issuance issuance = issuance(id, command.credentials(), now);
        CompletionStage<Optional<LiveCredential>> recorded = ledger.record(issuance);
        Optional<SignedAhead> ahead = ledger.expected(issuance).flatMap(key -> signedAhead(id, key, command, now));
        return Cancellation.passedOn(recorded.thenApply(live -> result(id, live, command, now, ahead)), recorded);
    }

    /**
     * Signs while the ledger decides, when a processor has nothing else to do. The token is nobody's until the ledger tells the very key that
     * it was signed for. Whatever keeps it from being signed is found again by then, and told; and for a key with a rate of its own nothing is
     * signed that its rate may refuse.
     */
    private Optional<SignedAhead> signedAhead(TokenId id, LiveKey expected, Command command, Instant now) {
        if (expected.restrictions().tokensPerSecond() != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedAhead(expected, signed(token(id, expected, command, now))));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Result result(
            TokenId id, Optional<LiveCredential> live, Command command, Instant now, Optional<SignedAhead> ahead) {
        LiveCredential credential = live.orElseThrow(TokenRefusal.InvalidClient::new);
        LiveKey key = credential.key();
        try {
            return ahead.filter(signed -> signed.key().equals(key))
                    .map(SignedAhead::result)
                    .orElseGet(() -> result(id, key, command, now));
        } catch (Refusal refusal) {
            refusedTokens.record(credential, refusal, command.origin());
            throw refusal;
        }
    }

    /** The statement that has recorded the token is what told the key's restrictions: one that is refused now is on record, and never sent. */
    private Result result(TokenId id, LiveKey key, Command command, Instant now) {
        AccessToken token = token(id, key, command, now);
        Integer perSecond = key.restrictions().tokensPerSecond();
        if (perSecond != null) {
            rates.take(key.clientId(), perSecond);
        }
        return signed(token);
    }

    private AccessToken token(TokenId id, LiveKey key, Command command, Instant now) {
        if (!key.mayBeUsedFrom(command.from())) {
            throw new TokenRefusal.NetworkNotAllowed();
        }
        return AccessToken.issue(id, key, granted(key, command.scopes()), now);
    }

    private Result signed(AccessToken token) {
        return new Result(signer.sign(token), token);
    }

    /** @param key all that the token was made of, but for what the command says */
    private record SignedAhead(LiveKey key, Result result) {}

    private TokenLedger.Issuance issuance(TokenId id, ClientCredentials presented, Instant now) {
        return new TokenLedger.Issuance(
                id, presented.clientId(), digester.candidates(presented.secret()), AccessToken.issuedAt(now), now);
    }

    private SortedSet<Scope> granted(LiveKey key, SortedSet<Scope> wanted) {
        SortedSet<Scope> held = key.scopes(foundation.roles());
        if (wanted.isEmpty()) {
            return held;
        }
        if (!held.containsAll(wanted)) {
            SortedSet<Scope> beyond = new TreeSet<>(wanted);
            beyond.removeAll(held);
            throw new TokenRefusal.InvalidScope(beyond);
        }
        return wanted;
    }
}
