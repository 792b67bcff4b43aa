package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.anId;
import static dev.keywright.application.Fixtures.anOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.Fixtures;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.LastOwnerPolicy;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the schema and the locks decide when two transactions want what only one can have. */
class ConcurrentChangesTest {

    private final Storage storage = SharedStorage.emptied().storage();
    private final Workspace workspace = Fixtures.aWorkspace();

    @BeforeEach
    void addWorkspace() {
        storage.workspaces().add(workspace);
    }

    @RepeatedTest(10)
    void ofTwoServiceKeysOfOneNameAddedAtTheSameTimeOneIsRefused() {
        List<RuntimeException> refusals = race(
                () -> storage.apiKeys()
                        .add(aServiceKey().in(workspace).named("ci").build(), NOW),
                () -> storage.apiKeys()
                        .add(aServiceKey().in(workspace).named("ci").build(), NOW));

        assertThat(refusals).singleElement().isInstanceOf(ApiKeyRefusal.NameTaken.class);
    }

    @RepeatedTest(10)
    void ofTwoKeysThatWantTheNameOfAnExpiredOneAtTheSameTimeOneIsRefused() {
        Member member = add(aMember().in(workspace).build());
        add(aPrivateKey().of(member).named("ci").expiringAt(NOW.plusSeconds(1)).build());
        Instant later = NOW.plusSeconds(2);

        List<RuntimeException> refusals = race(
                () -> storage.apiKeys().add(aPrivateKey().of(member).named("ci").build(), later),
                () -> storage.apiKeys().add(aPrivateKey().of(member).named("ci").build(), later));

        assertThat(refusals).singleElement().isInstanceOf(ApiKeyRefusal.NameTaken.class);
    }

    @RepeatedTest(10)
    void ofTwoLastOwnersWhoDemoteEachOtherAtTheSameTimeOneIsRefused() {
        Member one = add(anOwner().in(workspace).build());
        Member other = add(anOwner().in(workspace).build());

        List<RuntimeException> refusals = race(() -> demote(one), () -> demote(other));

        assertThat(refusals).singleElement().isInstanceOf(MemberRefusal.LastOwner.class);
        assertThat(storage.members().countActiveOwners(workspace.id())).isEqualTo(1);
    }

    @Test
    void whoAcceptsAnInvitationAndWhoRemovesTheMemberDoNotWaitForEachOther() {
        Member invited = add(aMember().in(workspace).invited().build());
        Invitation invitation = Invitation.create(new InvitationId(anId()), invited, aDigest(), NOW);
        storage.invitations().add(invitation);

        Concurrency.assertWaits(
                hold -> commit(() -> {
                    assertThat(storage.invitations().take(List.of(invitation.digest())))
                            .isPresent();
                    hold.run();
                    storage.members().lockAll(workspace.id());
                }),
                () -> commit(() -> {
                    storage.members().lockAll(workspace.id());
                    storage.members().remove(workspace.id(), invited.user().id());
                }));

        assertThat(storage.members().find(workspace.id(), invited.user().id())).isEmpty();
    }

    @Test
    void keyThatIsAddedWhileItsMemberIsRemovedIsRevokedWithTheOthers() {
        Member member = add(aMember().in(workspace).build());
        PrivateKey key = aPrivateKey().of(member).build();

        Concurrency.assertWaits(
                hold -> commit(() -> {
                    storage.apiKeys().add(key, NOW);
                    hold.run();
                }),
                () -> commit(() -> {
                    storage.members().remove(workspace.id(), member.user().id());
                    storage.apiKeys().revokeAllOf(workspace.id(), member.user().id(), NOW);
                }));

        assertThat(statusOf(key)).isEqualTo(KeyStatus.REVOKED);
    }

    @Test
    void noKeyIsAddedForAMemberWhoWasRemovedMeanwhile() {
        Member member = add(aMember().in(workspace).build());
        PrivateKey key = aPrivateKey().of(member).build();

        Concurrency.assertWaits(
                hold -> commit(() -> {
                    storage.members().remove(workspace.id(), member.user().id());
                    hold.run();
                }),
                () -> assertThatThrownBy(() -> commit(() -> storage.apiKeys().add(key, NOW)))
                        .isInstanceOf(AccessRefusal.WrongWorkspace.class));

        assertThat(storage.apiKeys().find(workspace.id(), key.clientId())).isEmpty();
    }

    @Test
    void keysAreStillAddedWhileMembersAreLocked() {
        Member member = add(aMember().in(workspace).build());

        commit(() -> {
            storage.members().lockAll(workspace.id());
            CompletableFuture<PrivateKey> other = CompletableFuture.supplyAsync(
                    () -> add(aPrivateKey().of(member).build()));
            assertThat(Concurrency.get(other).user()).isEqualTo(member.user().id());
        });
    }

    @Test
    void tokensDoNotWaitForWhoeverHasLockedTheirKey() {
        ServiceKey key = add(aServiceKey().in(workspace).build());

        commit(() -> {
            storage.apiKeys().lock(workspace.id(), key.clientId());
            assertThat(record(key, NOW)).isPresent();
        });

        assertThat(lastAuthenticatedAt(key)).isNull();
        record(key, NOW.plusSeconds(1));
        assertThat(lastAuthenticatedAt(key)).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void keyThatIsBeingRevokedStaysGoodUntilTheRevocationIsCommittedAndNoLonger() {
        ServiceKey key = add(aServiceKey().in(workspace).build());

        commit(() -> {
            storage.apiKeys().update(key.revoked(NOW));
            assertThat(record(key, NOW)).isPresent();
        });

        assertThat(record(key, NOW)).isEmpty();
    }

    private void demote(Member owner) {
        storage.members().lockAll(workspace.id());
        Member before =
                storage.members().find(workspace.id(), owner.user().id()).orElseThrow();
        Member after = before.withRole(Preset.VIEWER.roleName());
        LastOwnerPolicy.check(before, after, storage.members().countActiveOwners(workspace.id()));
        storage.members().update(after);
    }

    private Member add(Member member) {
        commit(() -> {
            storage.users().addIfAbsent(member.user());
            storage.members().add(member);
        });
        return member;
    }

    private <K extends ApiKey> K add(K key) {
        commit(() -> storage.apiKeys().add(key, NOW));
        return key;
    }

    private Optional<LiveCredential> record(ApiKey key, Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        return Concurrency.get(storage.tokenLedger()
                .record(new Issuance(
                        new TokenId(anId()),
                        key.clientId(),
                        List.of(key.secrets().get(0).digest()),
                        issuedAt,
                        now))
                .toCompletableFuture());
    }

    private KeyStatus statusOf(ApiKey key) {
        return stored(key).status(NOW);
    }

    private @Nullable Instant lastAuthenticatedAt(ApiKey key) {
        return stored(key).lastAuthenticatedAt();
    }

    private ApiKey stored(ApiKey key) {
        return storage.apiKeys()
                .find(workspace.id(), key.clientId())
                .orElseThrow()
                .key();
    }

    private void commit(Runnable work) {
        storage.transactions().inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Runs each in a transaction of its own, both at the same time, and returns what they threw. */
    private List<RuntimeException> race(Runnable one, Runnable other) {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<RuntimeException> thrown = new ArrayList<>();
            for (Future<?> runner : List.of(
                    threads.submit(() -> startTogether(start, one)),
                    threads.submit(() -> startTogether(start, other)))) {
                try {
                    Concurrency.get(runner);
                } catch (RuntimeException e) {
                    thrown.add(e);
                }
            }
            return thrown;
        } finally {
            threads.shutdown();
        }
    }

    private void startTogether(CyclicBarrier start, Runnable work) {
        commit(() -> {
            storage.workspaces().findPlatform();
            awaitOthers(start);
            work.run();
        });
    }

    private static void awaitOthers(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
