package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.secret.SecretDigester;
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

    IssueTokenUseCase(Foundation foundation, SecretDigester digester, TokenLedger ledger, TokenSigner signer) {
        this.foundation = foundation;
        this.digester = digester;
        this.ledger = ledger;
        this.signer = signer;
    }

    @Override
    public CompletionStage<Result> issue(Command command) {
        TokenId id = new TokenId(foundation.newId());
        Instant now = foundation.now();
        CompletionStage<Optional<LiveKey>> recorded = ledger.record(issuance(id, command.credentials(), now));
        return Cancellation.passedOn(recorded.thenApply(live -> result(id, live, command, now)), recorded);
    }

    private Result result(TokenId id, Optional<LiveKey> live, Command command, Instant now) {
        LiveKey key = live.orElseThrow(TokenRefusal.InvalidClient::new);
        if (!key.mayBeUsedFrom(command.from())) {
            throw new TokenRefusal.NetworkNotAllowed();
        }
        AccessToken token = AccessToken.issue(id, key, granted(key, command.scopes()), now);
        return new Result(signer.sign(token), token, key.restrictions().tokensPerSecond());
    }

    private TokenLedger.Issuance issuance(TokenId id, ClientCredentials presented, Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        return new TokenLedger.Issuance(
                id,
                presented.clientId(),
                digester.candidates(presented.secret()),
                issuedAt,
                issuedAt.plus(AccessToken.LIFETIME),
                now);
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
