package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link TokenLedger#find} promises about tokens that were issued before something happened to their key. */
public abstract class IssuedTokensContract extends KeyLivenessContract {
    private final TokenId token = new TokenId(anId());
    private final Instant issuedAt = AccessToken.issuedAt(NOW);

    @Override
    protected void prepare(ClientId key, KeySecret secret) {
        Issuance issuance = new Issuance(token, key, List.of(secret.digest()), issuedAt, NOW);
        await(ports().tokenLedger().record(issuance));
    }

    @Override
    protected Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now) {
        Optional<LiveCredential> found = await(ports().tokenLedger().find(token, issuedAt, now));
        found.ifPresent(holder -> assertThat(holder.secret()).isEqualTo(secret.id()));
        return found.map(LiveCredential::key);
    }
}
