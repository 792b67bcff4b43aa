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
        CompletionStage<Optional<LiveCredential>> recorded = ledger.record(issuance(id, command.credentials(), now));
        return Cancellation.passedOn(recorded.thenApply(live -> result(id, live, command, now)), recorded);
    }

    private Result result(TokenId id, Optional<LiveCredential> live, Command command, Instant now) {
        LiveCredential credential = live.orElseThrow(TokenRefusal.InvalidClient::new);
        try {
            return result(id, credential.key(), command, now);
        } catch (Refusal refusal) {
            refusedTokens.record(credential, refusal, command.origin());
            throw refusal;
        }
    }

    /** The statement that has recorded the token is what told the key's restrictions: one that is refused now is on record, and never sent. */
    private Result result(TokenId id, LiveKey key, Command command, Instant now) {
        if (!key.mayBeUsedFrom(command.from())) {
            throw new TokenRefusal.NetworkNotAllowed();
        }
        AccessToken token = AccessToken.issue(id, key, granted(key, command.scopes()), now);
        Integer perSecond = key.restrictions().tokensPerSecond();
        if (perSecond != null) {
            rates.take(key.clientId(), perSecond);
        }
        return new Result(signer.sign(token), token);
    }

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
