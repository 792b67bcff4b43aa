package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link TokenLedger} promises; that it finds tokens of live keys only, {@link IssuedTokensContract} tells. */
public abstract class TokenLedgerContract extends KeyLivenessContract {
    @Override
    protected Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now) {
        return record(issuance(key, secret, now)).map(LiveCredential::key);
    }

    @Test
    public void recordedTokenIsFoundWithItsKeyAndSecret() {
        ServiceKey key = aKey();
        Issuance issuance = issuance(key, NOW);

        LiveCredential live = record(issuance).orElseThrow();

        assertThat(find(issuance))
                .contains(live)
                .contains(new LiveCredential(live.key(), key.secrets().get(0).id()));
    }

    @Test
    public void eachTokenIsFoundWithTheSecretItWasIssuedFor() {
        KeySecret one = aSecret();
        KeySecret other = aSecret();
        ServiceKey key = save(
                aServiceKey().in(save(aWorkspace())).withSecrets(one, other).build());
        Issuance byOne = issuance(key.clientId(), one, NOW);
        Issuance byOther = issuance(key.clientId(), other, NOW);

        record(byOne);
        record(byOther);

        assertThat(find(byOne)).map(LiveCredential::secret).contains(one.id());
        assertThat(find(byOther)).map(LiveCredential::secret).contains(other.id());
    }

    @Test
    public void tokenThatWasNeverRecordedIsNotFound() {
        ServiceKey key = aKey();
        record(issuance(key, NOW));

        assertThat(find(issuance(key, NOW))).isEmpty();
    }

    @Test
    public void tokenIsNotFoundUnderAnotherTimeOfIssue() {
        Issuance issuance = issuance(aKey(), NOW);
        record(issuance);

        assertThat(find(issuance.token(), issuance.issuedAt().plusSeconds(1))).isEmpty();
        assertThat(find(issuance.token(), issuance.issuedAt().minusSeconds(1))).isEmpty();
        assertThat(find(issuance.token(), issuance.issuedAt().plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(find(issuance)).isPresent();
    }

    @Test
    public void nothingIsRecordedForAKeyThatIsNotLive() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey().in(workspace).build());
        Issuance issuance = issuance(key, NOW);
        commit(() -> ports().workspaces().update(workspace.deactivated(NOW)));

        assertThat(record(issuance)).isEmpty();

        commit(() -> ports().workspaces().update(workspace));
        assertThat(find(issuance)).isEmpty();
        assertThat(revoke(issuance)).isFalse();
        assertThat(lastAuthenticatedAt(key)).isNull();
    }

    @Test
    public void revokedTokenIsNotFoundAndOthersAre() {
        ServiceKey key = aKey();
        Issuance revoked = issuance(key, NOW);
        Issuance other = issuance(key, NOW);
        record(revoked);
        record(other);

        assertThat(revoke(revoked)).isTrue();

        assertThat(find(revoked)).isEmpty();
        assertThat(find(other)).isPresent();
    }

    @Test
    public void tokenIsRevokedOnce() {
        Issuance issuance = issuance(aKey(), NOW);
        record(issuance);

        assertThat(revoke(issuance)).isTrue();
        assertThat(revoke(issuance)).isFalse();

        assertThat(find(issuance)).isEmpty();
    }

    @Test
    public void tokenThatWasNeverIssuedIsNotRevoked() {
        ServiceKey key = aKey();
        Issuance issued = issuance(key, NOW);
        record(issued);

        assertThat(revoke(issuance(key, NOW))).isFalse();
        boolean underAnotherTime = inTransaction(
                () -> ledger().revoke(issued.token(), issued.issuedAt().plusSeconds(1), NOW));

        assertThat(underAnotherTime).isFalse();
        assertThat(find(issued)).isPresent();
    }

    @Test
    public void tokenThatWasRevokedInAFailedTransactionIsGoodStill() {
        Issuance issuance = issuance(aKey(), NOW);
        record(issuance);

        undo(() -> ledger().revoke(issuance.token(), issuance.issuedAt(), NOW));

        assertThat(find(issuance)).isPresent();
    }

    @Test
    public void useOfKeyAndSecretIsNoted() {
        ServiceKey key = aKey();
        assertThat(lastAuthenticatedAt(key)).isNull();
        assertThat(lastUsedAt(key, 0)).isNull();

        record(issuance(key, NOW));

        assertThat(lastAuthenticatedAt(key)).isEqualTo(NOW);
        assertThat(lastUsedAt(key, 0)).isEqualTo(NOW);
    }

    @Test
    public void useIsNotedAtMostOnceInTenSeconds() {
        ServiceKey key = aKey();
        record(issuance(key, NOW));

        Instant soon = NOW.plusSeconds(10).minusNanos(1_000);
        assertThat(record(issuance(key, soon))).isPresent();
        assertThat(lastAuthenticatedAt(key)).isEqualTo(NOW);
        assertThat(lastUsedAt(key, 0)).isEqualTo(NOW);

        Instant later = NOW.plusSeconds(11);
        record(issuance(key, later));
        assertThat(lastAuthenticatedAt(key)).isEqualTo(later);
        assertThat(lastUsedAt(key, 0)).isEqualTo(later);
    }

    @Test
    public void useIsNotedEveryTenSecondsHoweverOftenThereIsOne() {
        ServiceKey key = aKey();
        List<Instant> noted = new ArrayList<>();
        for (int second = 0; second <= 30; second++) {
            record(issuance(key, NOW.plusSeconds(second)));
            assertThat(lastUsedAt(key, 0)).isEqualTo(lastAuthenticatedAt(key));
            noted.add(lastAuthenticatedAt(key));
        }

        assertThat(noted.stream().distinct())
                .containsExactly(NOW, NOW.plusSeconds(10), NOW.plusSeconds(20), NOW.plusSeconds(30));
    }

    @Test
    public void useIsNotedForEachSecret() {
        ServiceKey key = save(aServiceKey()
                .in(save(aWorkspace()))
                .withSecrets(aSecret(), aSecret())
                .build());
        record(issuance(key.clientId(), key.secrets().get(0), NOW));
        assertThat(lastUsedAt(key, 1)).isNull();

        Instant soon = NOW.plusSeconds(5);
        record(issuance(key.clientId(), key.secrets().get(1), soon));

        assertThat(lastUsedAt(key, 0)).isEqualTo(NOW);
        assertThat(lastUsedAt(key, 1)).isEqualTo(soon);
        assertThat(lastAuthenticatedAt(key)).isEqualTo(NOW);
    }

    @Test
    public void whatWasToldOfASecretIsExpectedOfItAgain() {
        ServiceKey key = aKey();
        assertThat(ledger().expected(issuance(key, NOW))).isEmpty();

        LiveCredential live = record(issuance(key, NOW)).orElseThrow();

        assertThat(ledger().expected(issuance(key, NOW.plusSeconds(1)))).contains(live.key());
    }

    @Test
    public void whatIsExpectedIsWhatWasToldLast() {
        ServiceKey key = aKey();
        record(issuance(key, NOW));
        commit(() -> ports().apiKeys().restrict(key.clientId(), new KeyRestrictions(null, 5, null)));

        LiveCredential live = record(issuance(key, NOW)).orElseThrow();

        assertThat(live.key().restrictions().tokensPerSecond()).isEqualTo(5);
        assertThat(ledger().expected(issuance(key, NOW))).contains(live.key());
    }

    @Test
    public void nothingIsExpectedOfASecretThatIsGoodNoMore() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey().in(workspace).build());
        record(issuance(key, NOW));
        commit(() -> ports().workspaces().update(workspace.deactivated(NOW)));

        record(issuance(key, NOW));

        assertThat(ledger().expected(issuance(key, NOW))).isEmpty();
    }

    @Test
    public void nothingIsExpectedOfAnotherKeyNorOfAnotherSecret() {
        ServiceKey key = aKey();
        ServiceKey other = aKey();
        record(issuance(key, NOW));

        assertThat(ledger().expected(issuance(other.clientId(), key.secrets().get(0), NOW)))
                .isEmpty();
        assertThat(ledger().expected(issuance(key.clientId(), other.secrets().get(0), NOW)))
                .isEmpty();
    }

    private TokenLedger ledger() {
        return ports().tokenLedger();
    }

    private ServiceKey aKey() {
        return save(aServiceKey().in(save(aWorkspace())).build());
    }

    private static Issuance issuance(ApiKey key, Instant now) {
        return issuance(key.clientId(), key.secrets().get(0), now);
    }

    private static Issuance issuance(ClientId key, KeySecret secret, Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        return new Issuance(new TokenId(anId()), key, List.of(secret.digest()), issuedAt, now);
    }

    private Optional<LiveCredential> record(Issuance issuance) {
        return await(ledger().record(issuance));
    }

    private Optional<LiveCredential> find(Issuance issuance) {
        return find(issuance.token(), issuance.issuedAt());
    }

    private Optional<LiveCredential> find(TokenId token, Instant issuedAt) {
        return await(ledger().find(token, issuedAt, NOW));
    }

    private boolean revoke(Issuance issuance) {
        return inTransaction(() -> ledger().revoke(issuance.token(), issuance.issuedAt(), NOW));
    }

    private @Nullable Instant lastAuthenticatedAt(ApiKey key) {
        return stored(key).lastAuthenticatedAt();
    }

    private @Nullable Instant lastUsedAt(ApiKey key, int secret) {
        SecretId id = key.secrets().get(secret).id();
        return stored(key).secrets().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow()
                .lastUsedAt();
    }

    private ApiKey stored(ApiKey key) {
        return inTransaction(() -> ports().apiKeys().find(key.workspace(), key.clientId()))
                .orElseThrow()
                .key();
    }
}
