package dev.keywright.application.integration;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.application.integration.IntegrationUses.Use;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link IntegrationUses} promises. */
public abstract class IntegrationUsesContract extends KeyLivenessContract {
    private static final Principal ADA = new Principal(Principal.Kind.USER, anId(), "Ada");

    private @Nullable Integration prepared;

    private IntegrationUses uses() {
        return ports().integrations().uses();
    }

    private Integration integrationOf(ApiKey key) {
        return integrationOf(
                key.workspace(), key.clientId(), key.secrets().get(0).id());
    }

    private Integration integrationOf(WorkspaceId workspace, ClientId key, SecretId secret) {
        IntegrationId id = new IntegrationId(anId());
        Integration made = new Integration(id, workspace, new Name("integration " + id), key, secret, ADA, NOW);
        commit(() -> ports().integrations().integrations().add(made, new SealedSecret(new byte[] {1}, new byte[] {2})));
        return made;
    }

    /** An integration that holds that secret, unless it isn't one of that key: no integration can come to hold such a one. */
    @Override
    protected void prepare(ClientId key, KeySecret secret) {
        prepared = inTransaction(() -> ports().integrations().credentials().find(key, secret.id()))
                .map(credential -> integrationOf(credential.workspace(), key, secret.id()))
                .orElse(null);
    }

    @Override
    protected Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now) {
        Integration integration = prepared;
        if (integration == null) {
            return Optional.empty();
        }
        return record(use(integration, null, integration.workspace(), key, secret.digest(), now))
                .map(LiveCredential::key);
    }

    private static Use use(
            Integration integration,
            @Nullable Share share,
            WorkspaceId usedIn,
            ClientId key,
            SecretDigest secret,
            Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        return new Use(
                new TokenId(anId()),
                integration.id(),
                share == null ? null : share.id(),
                key,
                List.of(aDigest(), secret),
                usedIn,
                ADA,
                issuedAt,
                issuedAt.plus(AccessToken.LIFETIME),
                now);
    }

    private Optional<LiveCredential> record(Use use) {
        return inTransaction(() -> uses().record(use));
    }

    private boolean isGood(Use use) {
        return await(ports().tokenLedger().find(use.token(), use.issuedAt(), use.now()))
                .isPresent();
    }

    private ServiceKey aKey() {
        return save(aServiceKey().in(save(aWorkspace())).build());
    }

    private Share share(Integration integration, Workspace with, ShareState state, ShareTerms terms) {
        Share share = new Share(
                new ShareId(anId()),
                integration.id(),
                integration.workspace(),
                with.id(),
                state,
                state == ShareState.PENDING ? Share.Side.SOURCE : null,
                terms,
                ADA,
                NOW,
                NOW);
        commit(() -> ports().integrations().shares().add(share, NOW));
        return share;
    }

    private Use own(ServiceKey key, Integration integration) {
        return use(
                integration,
                null,
                integration.workspace(),
                key.clientId(),
                key.secrets().get(0).digest(),
                NOW);
    }

    private Use shared(ServiceKey key, Integration integration, Share share, Instant now) {
        return use(
                integration,
                share,
                share.destination(),
                key.clientId(),
                key.secrets().get(0).digest(),
                now);
    }

    @Test
    public void tokenOfAnIntegrationIsGoodUntilItIsRevokedWithTheOthers() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Integration other = integrationOf(key);
        Use one = own(key, integration);
        Use two = own(key, integration);
        Use ofOther = own(key, other);

        assertThat(record(one))
                .map(LiveCredential::secret)
                .contains(key.secrets().get(0).id());
        record(two);
        record(ofOther);
        assertThat(isGood(one) && isGood(two) && isGood(ofOther)).isTrue();

        commit(() -> uses().revokeTokens(integration.id(), null, NOW));
        assertThat(isGood(one) || isGood(two)).isFalse();
        assertThat(isGood(ofOther)).isTrue();
    }

    @Test
    public void useIsNoted() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);

        record(own(key, integration));

        assertThat(lastUsedAt(integration)).isEqualTo(NOW);
        assertThat(inTransaction(() -> ports().apiKeys().lock(key.workspace(), key.clientId()))
                        .orElseThrow()
                        .lastAuthenticatedAt())
                .isEqualTo(NOW);
        record(use(
                integration,
                null,
                integration.workspace(),
                key.clientId(),
                key.secrets().get(0).digest(),
                NOW.plusSeconds(9)));
        assertThat(lastUsedAt(integration)).isEqualTo(NOW);
        record(use(
                integration,
                null,
                integration.workspace(),
                key.clientId(),
                key.secrets().get(0).digest(),
                NOW.plusSeconds(10)));
        assertThat(lastUsedAt(integration)).isEqualTo(NOW.plusSeconds(10));
    }

    private @Nullable Instant lastUsedAt(Integration integration) {
        return inTransaction(() ->
                        ports().integrations().integrations().find(integration.workspace(), integration.id(), NOW))
                .orElseThrow()
                .lastUsedAt();
    }

    @Test
    public void anotherWorkspaceUsesItByAnAcceptedShareOnly() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Workspace destination = save(aWorkspace());
        Workspace third = save(aWorkspace());
        SecretDigest digest = key.secrets().get(0).digest();
        Share share = share(integration, destination, ShareState.ACCEPTED, ShareTerms.UNLIMITED);
        Share interrupted = share(integration, third, ShareState.PENDING, ShareTerms.UNLIMITED);

        assertThat(record(shared(key, integration, share, NOW))).isPresent();
        assertThat(record(shared(key, integration, interrupted, NOW))).isEmpty();
        assertThat(record(use(integration, null, destination.id(), key.clientId(), digest, NOW)))
                .isEmpty();
        assertThat(record(use(integration, share, third.id(), key.clientId(), digest, NOW)))
                .isEmpty();
        assertThat(record(shared(key, integrationOf(key), share, NOW))).isEmpty();
        commit(() -> ports().workspaces().update(destination.deactivated(NOW)));
        assertThat(record(shared(key, integration, share, NOW))).isEmpty();
    }

    @Test
    public void endedAndExpiredSharesAreOver() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share expiring = share(
                integration, save(aWorkspace()), ShareState.ACCEPTED, new ShareTerms(NOW.plusSeconds(60), null, null));
        Share ending = share(integration, save(aWorkspace()), ShareState.ACCEPTED, ShareTerms.UNLIMITED);

        assertThat(record(shared(key, integration, expiring, NOW.plusSeconds(59))))
                .isPresent();
        assertThat(record(shared(key, integration, expiring, NOW.plusSeconds(60))))
                .isEmpty();
        commit(() -> ports().integrations().shares().update(ending.ended()));
        assertThat(record(shared(key, integration, ending, NOW))).isEmpty();
    }

    @Test
    public void tokensOfAShareAreRevokedApart() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, ShareTerms.UNLIMITED);
        Use own = own(key, integration);
        Use shared = shared(key, integration, share, NOW);
        record(own);
        record(shared);

        commit(() -> uses().revokeTokens(integration.id(), share.id(), NOW));

        assertThat(isGood(own)).isTrue();
        assertThat(isGood(shared)).isFalse();
    }

    @Test
    public void usesOfADayAreCounted() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, new ShareTerms(null, null, 2));
        Instant morning = NOW.truncatedTo(ChronoUnit.DAYS);
        Instant tomorrow = morning.plus(Duration.ofDays(1));

        assertThat(record(shared(key, integration, share, morning))).isPresent();
        assertThat(record(shared(key, integration, share, morning.plusSeconds(5))))
                .isPresent();
        assertThat(record(shared(key, integration, share, tomorrow.minusNanos(1_000))))
                .isEmpty();
        assertThat(usesOn(share, morning)).isEqualTo(2);
        assertThat(record(shared(key, integration, share, tomorrow))).isPresent();
        assertThat(usesOn(share, tomorrow)).isEqualTo(1);
        assertThat(record(shared(key, integration, share, morning))).isPresent();
        assertThat(record(shared(key, integration, share, tomorrow))).isEmpty();
    }

    private int usesOn(Share share, Instant day) {
        return inTransaction(() -> ports().integrations().shares().find(share.id(), day))
                .orElseThrow()
                .usesToday();
    }

    @Test
    public void deadKeySpendsNoUse() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, new ShareTerms(null, null, 2));
        commit(() -> ports().apiKeys().update(key.revoked(NOW)));

        assertThat(record(shared(key, integration, share, NOW))).isEmpty();

        assertThat(usesOn(share, NOW)).isZero();
    }

    @Test
    public void noMoreUsesAreCountedThanAllowedHoweverManyAskAtOnce() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, new ShareTerms(null, null, 7));
        ExecutorService asking = Executors.newFixedThreadPool(6);

        List<CompletableFuture<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> record(shared(key, integration, share, NOW)).isPresent(), asking));
        }
        long granted = asked.stream().filter(CompletableFuture::join).count();
        asking.shutdown();

        assertThat(granted).isEqualTo(7);
        assertThat(usesOn(share, NOW)).isEqualTo(7);
    }

    @Test
    public void whoEndsTheShareWaitsForTheTokenAndRevokesIt() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, ShareTerms.UNLIMITED);
        Use use = shared(key, integration, share, NOW);

        assertWaits(() -> uses().record(use), () -> {
            ports().integrations().shares().lock(share.id());
            ports().integrations().shares().update(share.ended());
            uses().revokeTokens(integration.id(), share.id(), NOW);
        });

        assertThat(isGood(use)).isFalse();
    }

    @Test
    public void whoAsksWaitsForTheEndOfTheShareAndGetsNone() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Share share = share(integration, save(aWorkspace()), ShareState.ACCEPTED, ShareTerms.UNLIMITED);
        Use use = shared(key, integration, share, NOW);
        List<Boolean> granted = new ArrayList<>();

        assertWaits(
                () -> ports().integrations().shares().update(share.ended()),
                () -> granted.add(uses().record(use).isPresent()));

        assertThat(granted).containsExactly(false);
    }

    @Test
    public void whoRemovesTheIntegrationWaitsForTheTokenAndRevokesIt() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Use use = own(key, integration);

        assertWaits(() -> uses().record(use), () -> {
            ports().integrations().integrations().lock(integration.workspace(), integration.id());
            uses().revokeTokens(integration.id(), null, NOW);
            ports().integrations().integrations().remove(integration.id());
        });

        assertThat(isGood(use)).isFalse();
    }

    @Test
    public void usableIntegrationsAreOnesOwnAndThoseOfAcceptedShares() {
        ServiceKey key = aKey();
        Integration integration = integrationOf(key);
        Workspace destination = save(aWorkspace());
        assertThat(find(destination.id(), integration)).isEmpty();
        Share share = share(integration, destination, ShareState.ACCEPTED, ShareTerms.UNLIMITED);

        assertThat(find(integration.workspace(), integration).orElseThrow()).satisfies(usable -> {
            assertThat(usable.integration()).isEqualTo(integration);
            assertThat(usable.share()).isNull();
            assertThat(usable.secret().wrappedKey()).containsExactly(1);
            assertThat(usable.secret().ciphertext()).containsExactly(2);
        });
        assertThat(find(destination.id(), integration).orElseThrow().share()).isEqualTo(share);
        commit(() -> ports().integrations().shares().update(share.interrupted()));
        assertThat(find(destination.id(), integration).orElseThrow().share()).isEqualTo(share.interrupted());
        commit(() -> ports().integrations().shares().update(share.ended()));
        assertThat(find(destination.id(), integration)).isEmpty();
    }

    private Optional<IntegrationUses.Usable> find(WorkspaceId using, Integration integration) {
        return inTransaction(() -> uses().find(using, integration.id()));
    }
}
