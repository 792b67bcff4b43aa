package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} promises, but for names and lists: {@link ApiKeyNamesContract} and {@link ApiKeyListContract} tell those. */
public abstract class ApiKeysContract extends StorageContract {
    private final Workspace workspace = aWorkspace();
    private final Member member =
            aMember().in(workspace).withRole(Preset.CREATOR).build();

    @BeforeEach
    final void saveWorkspaceAndMember() {
        save(workspace);
        save(member);
    }

    @Test
    public void addedServiceKeyIsFoundAsItIs() {
        ServiceKey key = save(aServiceKey()
                .in(workspace)
                .withRole(Preset.OPERATOR)
                .named("ci")
                .describedAs("Deploys.\n\tNightly.")
                .createdBy(Principal.of(new ClientId(anId()), "provisioning"))
                .createdAt(NOW)
                .expiringAt(NOW.plusSeconds(1))
                .disabledAt(NOW.plusSeconds(2))
                .revokedAt(NOW.plusSeconds(3))
                .withSecrets(aSecret(), aSecret(NOW.plusSeconds(4)))
                .build());

        ListedKey found = find(key).orElseThrow();

        assertSame(found.key(), key);
        assertThat(found.role()).isEqualTo(Preset.OPERATOR.roleName());
        assertThat(found.user()).isNull();
    }

    @Test
    public void addedPrivateKeyIsFoundWithItsMember() {
        PrivateKey key = save(aPrivateKey()
                .of(member)
                .named("laptop")
                .createdBy(Principal.of(member.user()))
                .build());

        ListedKey found = find(key).orElseThrow();

        assertSame(found.key(), key);
        assertThat(found.role()).isEqualTo(Preset.CREATOR.roleName());
        assertThat(found.user()).isEqualTo(member.user());
    }

    @Test
    public void privateKeyIsFoundWithTheRoleAndNameThatItsMemberHasNow() {
        PrivateKey key = save(aPrivateKey().of(member).build());

        commit(() -> {
            ports().members().update(member.withRole(Preset.VIEWER.roleName()));
            ports().users().update(member.user().named(new Name("Grace")));
        });

        ListedKey found = find(key).orElseThrow();
        assertThat(found.role()).isEqualTo(Preset.VIEWER.roleName());
        assertThat(found.user()).isEqualTo(member.user().named(new Name("Grace")));
    }

    @Test
    public void privateKeyOfAMemberWhoIsGoneHasNoRole() {
        PrivateKey key = save(aPrivateKey().of(member).build());

        commit(() -> ports().members().remove(workspace.id(), member.user().id()));

        ListedKey found = find(key).orElseThrow();
        assertThat(found.role()).isNull();
        assertThat(found.user()).isEqualTo(member.user());
        assertSame(found.key(), key);
    }

    @Test
    public void keyIsFoundInItsOwnWorkspaceOnly() {
        ServiceKey key = save(aServiceKey().in(workspace).build());
        Workspace other = save(aWorkspace());

        assertThat(inTransaction(() -> apiKeys().find(other.id(), key.clientId())))
                .isEmpty();
        assertThat(inTransaction(() -> apiKeys().lock(other.id(), key.clientId())))
                .isEmpty();
        assertThat(inTransaction(() -> apiKeys().find(workspace.id(), new ClientId(anId()))))
                .isEmpty();
        assertThat(find(key)).isPresent();
    }

    @Test
    public void lockedKeyIsAsItWasStored() {
        ServiceKey service = save(aServiceKey().in(workspace).build());
        PrivateKey ofMember = save(aPrivateKey().of(member).build());

        assertSame(lock(service), service);
        assertSame(lock(ofMember), ofMember);
    }

    @Test
    public void lockedKeyMakesOthersWaitWhoLockOrChangeIt() {
        ServiceKey key = save(aServiceKey().in(workspace).build());

        assertWaits(
                () -> apiKeys().lock(workspace.id(), key.clientId()),
                () -> apiKeys().lock(workspace.id(), key.clientId()));
        assertWaits(
                () -> apiKeys().lock(workspace.id(), key.clientId()),
                () -> apiKeys().update(key.revoked(NOW)));
    }

    @Test
    public void updateStoresTheDescriptionAndThatTheKeyIsRevoked() {
        ServiceKey key = save(aServiceKey().in(workspace).build());

        ServiceKey described = key.describedAs(new Description("Deploys"));
        update(described);
        assertSame(lock(key), described);

        ServiceKey revoked = described.revoked(NOW.plusSeconds(5));
        update(revoked);
        assertSame(lock(key), revoked);
    }

    @Test
    public void updateStoresThatTheKeyIsDisabledAndEnabled() {
        ServiceKey key = save(aServiceKey().in(workspace).build());

        update(key.disabled(NOW.plusSeconds(5)));
        assertSame(lock(key), key.disabled(NOW.plusSeconds(5)));

        update(key);
        assertSame(lock(key), key);
    }

    @Test
    public void updateAddsSecretsAndStoresTheEndsOfOthers() {
        KeySecret old = aSecret();
        ServiceKey key = save(aServiceKey().in(workspace).withSecrets(old).build());
        Rotation overlapping = new Rotation.Scheduled(Duration.ofMinutes(1));

        ServiceKey rotated = key.rotated(aSecret(), overlapping, NOW);
        update(rotated);
        assertSame(lock(key), rotated);

        ServiceKey ended = rotated.withSecretEnded(old.id(), NOW.plusSeconds(5));
        update(ended);
        assertSame(lock(key), ended);
    }

    @Test
    public void noSecretDisappearsAndNoEndIsPutOffWhateverTheValueSays() {
        KeySecret ended = aSecret();
        KeySecret expiring = aSecret(NOW.plusSeconds(60));
        ServiceKey key =
                save(aServiceKey().in(workspace).withSecrets(ended, expiring).build());
        update(key.withSecretEnded(ended.id(), NOW.plusSeconds(5)));

        update(withSecrets(key, with(ended, null, NOW.plusSeconds(9)), with(expiring, NOW.plusSeconds(61), null)));
        update(withSecrets(key));

        assertSame(lock(key), key.withSecretEnded(ended.id(), NOW.plusSeconds(5)));

        update(withSecrets(key, with(expiring, null, null)));
        update(withSecrets(key, with(expiring, NOW.plusSeconds(59), null)));

        assertSame(
                lock(key),
                withSecrets(key, with(ended, null, NOW.plusSeconds(5)), with(expiring, NOW.plusSeconds(59), null)));
    }

    private static KeySecret with(KeySecret secret, @Nullable Instant expiresAt, @Nullable Instant endedAt) {
        return new KeySecret(
                secret.id(),
                secret.digest(),
                secret.hint(),
                secret.createdAt(),
                expiresAt,
                endedAt,
                secret.lastUsedAt());
    }

    private static ServiceKey withSecrets(ServiceKey key, KeySecret... secrets) {
        return new ServiceKey(
                key.clientId(),
                key.workspace(),
                key.role(),
                key.name(),
                key.description(),
                key.createdBy(),
                key.lifecycle(),
                List.of(secrets),
                key.lastAuthenticatedAt());
    }

    @Test
    public void whatIsRevokedStaysRevokedWhateverTheValueSays() {
        ServiceKey key = save(aServiceKey().in(workspace).build());
        update(key.revoked(NOW.plusSeconds(5)));

        update(key.describedAs(new Description("Revived?")));
        update(key.describedAs(new Description("Revived?")).revoked(NOW.plusSeconds(9)));

        assertSame(lock(key), key.describedAs(new Description("Revived?")).revoked(NOW.plusSeconds(5)));
    }

    @Test
    public void updateChangesNothingElseOfAServiceKey() {
        ServiceKey key = save(aServiceKey().in(workspace).build());

        update(new ServiceKey(
                key.clientId(),
                key.workspace(),
                Preset.OWNER.roleName(),
                new Name("another name"),
                new Description("new"),
                Principal.SYSTEM,
                new Lifecycle(NOW.plusSeconds(1), NOW.plusSeconds(2), null, null),
                key.secrets(),
                NOW));

        assertSame(lock(key), key.describedAs(new Description("new")));
    }

    @Test
    public void updateDoesNotMoveAPrivateKeyToAnotherUser() {
        Member other = save(aMember().in(workspace).build());
        PrivateKey key = save(aPrivateKey().of(member).build());

        update(new PrivateKey(
                key.clientId(),
                key.workspace(),
                other.user().id(),
                key.name(),
                key.description(),
                key.createdBy(),
                key.lifecycle(),
                key.secrets(),
                null));

        assertSame(lock(key), key);
    }

    @Test
    public void updateChangesNoOtherKey() {
        ServiceKey other = save(aServiceKey().in(workspace).build());
        ServiceKey key = save(aServiceKey().in(workspace).build());

        update(key.describedAs(new Description("Deploys")).revoked(NOW));

        assertSame(lock(other), other);
    }

    @Test
    public void allPrivateKeysOfAUserAreRevoked() {
        PrivateKey one = save(aPrivateKey().of(member).build());
        PrivateKey disabled =
                save(aPrivateKey().of(member).disabledAt(NOW).expiringAt(NOW).build());
        Instant now = NOW.plusSeconds(5);

        List<PrivateKey> revoked = inTransaction(
                () -> apiKeys().revokeAllOf(workspace.id(), member.user().id(), now));

        assertThat(revoked)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(List.of(one.revoked(now), disabled.revoked(now)));
        assertSame(lock(one), one.revoked(now));
        assertSame(lock(disabled), disabled.revoked(now));
    }

    @Test
    public void keysThatWereRevokedBeforeStayAsTheyAre() {
        PrivateKey revokedBefore = save(aPrivateKey().of(member).revokedAt(NOW).build());

        List<PrivateKey> revoked = inTransaction(
                () -> apiKeys().revokeAllOf(workspace.id(), member.user().id(), NOW.plusSeconds(5)));

        assertThat(revoked).isEmpty();
        assertSame(lock(revokedBefore), revokedBefore);
    }

    @Test
    public void keysOfOthersAndElsewhereAreNotRevokedWithAUsers() {
        Workspace otherWorkspace = save(aWorkspace());
        PrivateKey ofAnother =
                save(aPrivateKey().of(save(aMember().in(workspace).build())).build());
        PrivateKey elsewhere = save(aPrivateKey()
                .of(save(aMember().who(member.user()).in(otherWorkspace).build()))
                .build());
        ServiceKey service = save(aServiceKey()
                .in(workspace)
                .createdBy(Principal.of(member.user()))
                .build());

        List<PrivateKey> revoked = inTransaction(
                () -> apiKeys().revokeAllOf(workspace.id(), member.user().id(), NOW));

        assertThat(revoked).isEmpty();
        assertSame(lock(ofAnother), ofAnother);
        assertSame(lock(elsewhere), elsewhere);
        assertSame(lock(service), service);
        assertThat(inTransaction(() -> apiKeys().revokeAllOf(workspace.id(), aUser().id(), NOW)))
                .isEmpty();
    }

    @Test
    public void liveKeysAreThoseThatHaveNotEndedNewestFirst() {
        Workspace other = save(aWorkspace());
        save(aServiceKey().in(other).build());
        save(aServiceKey().in(workspace).revokedAt(NOW).build());
        save(aServiceKey().in(workspace).expiringAt(NOW.plusSeconds(60)).build());
        ServiceKey expiring = save(aServiceKey()
                .in(workspace)
                .createdAt(NOW.plusSeconds(1))
                .expiringAt(NOW.plusSeconds(61))
                .build());
        ServiceKey disabled = save(aServiceKey()
                .in(workspace)
                .createdAt(NOW.plusSeconds(2))
                .disabledAt(NOW)
                .build());
        PrivateKey own =
                save(aPrivateKey().of(member).createdAt(NOW.plusSeconds(3)).build());

        assertThat(live(RevokeApiKeys.Filter.ALL))
                .containsExactly(own.clientId(), disabled.clientId(), expiring.clientId());
    }

    @Test
    public void liveKeysFitTheFilter() {
        Member other = save(aMember().in(workspace).withRole(Preset.VIEWER).build());
        PrivateKey own = save(aPrivateKey().of(member).build());
        PrivateKey others = save(aPrivateKey().of(other).build());
        ServiceKey service = save(aServiceKey()
                .in(workspace)
                .withRole(Preset.CREATOR)
                .createdAt(NOW.plusSeconds(1))
                .build());

        assertThat(live(new RevokeApiKeys.Filter(member.user().id(), null, null, null)))
                .containsExactly(own.clientId());
        assertThat(live(new RevokeApiKeys.Filter(null, Preset.CREATOR.roleName(), null, null)))
                .containsExactly(service.clientId(), own.clientId());
        assertThat(live(new RevokeApiKeys.Filter(null, null, KeyType.SERVICE, null)))
                .containsExactly(service.clientId());
        assertThat(live(new RevokeApiKeys.Filter(null, null, null, NOW.plusSeconds(1))))
                .containsExactlyInAnyOrder(own.clientId(), others.clientId());
        assertThat(live(new RevokeApiKeys.Filter(member.user().id(), Preset.VIEWER.roleName(), null, null)))
                .isEmpty();
    }

    @Test
    public void liveKeysAreLocked() {
        ServiceKey key = save(aServiceKey().in(workspace).build());

        assertWaits(
                () -> apiKeys().lockLive(workspace.id(), RevokeApiKeys.Filter.ALL, NOW),
                () -> apiKeys().update(key.revoked(NOW)));
    }

    private List<ClientId> live(RevokeApiKeys.Filter filter) {
        return inTransaction(() -> apiKeys().lockLive(workspace.id(), filter, NOW.plusSeconds(60))).stream()
                .map(found -> found.key().clientId())
                .toList();
    }

    @Test
    public void keyOfAFailedTransactionIsNotThere() {
        ServiceKey key = aServiceKey().in(workspace).build();

        undo(() -> apiKeys().add(key, NOW));

        assertThat(find(key)).isEmpty();
    }

    private ApiKeys apiKeys() {
        return ports().apiKeys();
    }

    private Optional<ListedKey> find(ApiKey key) {
        return inTransaction(() -> apiKeys().find(key.workspace(), key.clientId()));
    }

    private ApiKey lock(ApiKey key) {
        return inTransaction(() -> apiKeys().lock(key.workspace(), key.clientId()))
                .orElseThrow();
    }

    private void update(ApiKey key) {
        commit(() -> apiKeys().update(key));
    }

    private static void assertSame(ApiKey actual, ApiKey expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringCollectionOrderInFields("secrets")
                .isEqualTo(expected);
    }

    @Test
    public void secretIsFoundByOneOfSeveralDigestsWithTheKeyThatItIsOf() {
        ServiceKey key = save(aServiceKey().in(workspace).build());
        KeySecret secret = key.secrets().get(0);

        assertThat(inTransaction(() -> ports().apiKeys().findSecret(List.of(aDigest(), secret.digest(), aDigest()))))
                .contains(new ApiKeys.SecretPlace(key.workspace(), key.clientId(), secret.id()));
        assertThat(inTransaction(() -> ports().apiKeys().findSecret(List.of(aDigest()))))
                .isEmpty();
    }
}
