package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final UserId ada = new UserId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator", "creator", "contributor"})
    void whoeverIsNotOwnerCantBecomeTheOwnerWhoIssuesServiceKeys(String role) {
        assertThatExceptionOfType(AccessRefusal.OwnerRoleRequired.class)
                .isThrownBy(() -> person(role).asOwner());
        assertThatExceptionOfType(AccessRefusal.OwnerRoleRequired.class)
                .isThrownBy(() -> serviceKeyActor(role).asOwner());
    }

    @Test
    void ownerIssuesServiceKeysBeItAPersonOrAServiceKey() {
        Role operator = role("operator");

        ServiceKey byPerson = ServiceKey.issue(person("owner").asOwner(), operator, newKey(null));
        ServiceKey byKey = ServiceKey.issue(serviceKeyActor("owner").asOwner(), operator, newKey(null));

        assertThat(byPerson.role()).isEqualTo(operator.name());
        assertThat(byPerson.workspace()).isEqualTo(workspace);
        assertThat(byPerson.createdBy().kind()).isEqualTo(Principal.Kind.USER);
        assertThat(byKey.createdBy().kind()).isEqualTo(Principal.Kind.API_KEY);
    }

    @Test
    void aPrivateKeyIsItsCreatorsOwn() {
        PrivateKey key = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null));

        assertThat(key.belongsTo(ada)).isTrue();
        assertThat(key.belongsTo(new UserId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void aServiceKeyCantIssueAPrivateKeyAndNeitherCanAViewer() {
        assertThatExceptionOfType(AccessRefusal.UserRequired.class)
                .isThrownBy(() -> PrivateKey.issue(serviceKeyActor("owner"), KeyRestrictions.NONE, newKey(null)));
        assertThatExceptionOfType(AccessRefusal.InsufficientScope.class)
                .isThrownBy(() -> PrivateKey.issue(person("viewer"), KeyRestrictions.NONE, newKey(null)))
                .satisfies(refusal -> assertThat(refusal.required()).containsExactly(Scope.APIKEY_WRITE));
    }

    @Test
    void revokingAgainKeepsTheFirstTime() {
        ApiKey key = PrivateKey.issue(person("owner"), KeyRestrictions.NONE, newKey(null))
                .revoked(NOW);

        assertThat(key.revoked(NOW.plusSeconds(5))).isEqualTo(key);
        assertThat(key.describedAs(new Description("late")).status(NOW)).isEqualTo(KeyStatus.REVOKED);
    }

    @Test
    void rotatingKeepsTheOlderSecretForTheOverlap() {
        ApiKey key = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null));
        KeySecret added = newKey(null).secret();

        ApiKey rotated = key.rotated(added, overlapping(60), NOW);

        assertThat(rotated.secrets())
                .containsExactly(added, key.secrets().get(0).expiringBy(NOW.plusSeconds(60)));
        assertThat(rotated.liveSecrets(NOW.plusSeconds(59))).hasSize(2);
        assertThat(rotated.liveSecrets(NOW.plusSeconds(60))).containsExactly(added);
    }

    @Test
    void thirdLiveSecretIsRefusedUnlessTheOthersEndAtOnce() {
        ApiKey two = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null))
                .rotated(newKey(null).secret(), overlapping(60), NOW);
        KeySecret third = newKey(null).secret();

        assertThatExceptionOfType(ApiKeyRefusal.TooManySecrets.class)
                .isThrownBy(() -> two.rotated(third, overlapping(1), NOW));
        assertThat(two.rotated(third, overlapping(0), NOW).liveSecrets(NOW)).containsExactly(third);
        assertThat(two.rotated(third, overlapping(1), NOW.plusSeconds(60)).liveSecrets(NOW.plusSeconds(60)))
                .hasSize(2);
    }

    @Test
    void anySecretOfTheKeyCanBeEndedButOnlyASpareOneRetired() {
        ApiKey one = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null));
        SecretId first = one.secrets().get(0).id();
        ApiKey two = one.rotated(newKey(null).secret(), overlapping(60), NOW);

        assertThat(one.withSecretEnded(first, NOW).liveSecrets(NOW)).isEmpty();
        assertThatExceptionOfType(ApiKeyRefusal.LastSecret.class).isThrownBy(() -> one.withSecretRetired(first, NOW));
        ApiKey retired = two.withSecretRetired(first, NOW);
        assertThat(retired.liveSecrets(NOW)).hasSize(1);
        assertThat(retired.withSecretRetired(first, NOW.plusSeconds(5))).isEqualTo(retired);
        assertThatExceptionOfType(ApiKeyRefusal.SecretNotFound.class)
                .isThrownBy(() -> two.withSecretEnded(new SecretId(UUID.randomUUID()), NOW));
    }

    @Test
    void endedKeyIsNeitherRotatedNorRidOfASecret() {
        ApiKey revoked = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null))
                .revoked(NOW);
        ApiKey expired = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(NOW.plusSeconds(1)));

        assertThatExceptionOfType(ApiKeyRefusal.KeyEnded.class)
                .isThrownBy(() -> revoked.rotated(newKey(null).secret(), overlapping(0), NOW));
        assertThatExceptionOfType(ApiKeyRefusal.KeyEnded.class)
                .isThrownBy(() -> expired.rotated(newKey(null).secret(), overlapping(0), NOW.plusSeconds(1)));
        assertThatExceptionOfType(ApiKeyRefusal.KeyEnded.class)
                .isThrownBy(
                        () -> revoked.withSecretRetired(revoked.secrets().get(0).id(), NOW));
    }

    @Test
    void privateKeyIsRotatedByItsUserAndAServiceKeyByAnOwnerOrItself() {
        PrivateKey own = PrivateKey.issue(person("operator"), KeyRestrictions.NONE, newKey(null));
        ServiceKey service = ServiceKey.issue(person("owner").asOwner(), role("operator"), newKey(null));
        Actor other = Actor.withAllScopes(
                workspace,
                new Principal(Principal.Kind.USER, UUID.randomUUID(), "Grace"),
                null,
                new UserId(UUID.randomUUID()),
                role("owner"));
        Actor itself =
                Actor.withAllScopes(workspace, Principal.of(service.clientId(), "ci"), null, null, role("operator"));

        own.requireRotatableBy(person("viewer"));
        service.requireRotatableBy(other);
        service.requireRotatableBy(itself);
        assertThatExceptionOfType(ApiKeyRefusal.NotYourKey.class).isThrownBy(() -> own.requireRotatableBy(other));
        assertThatExceptionOfType(ApiKeyRefusal.NotYourKey.class)
                .isThrownBy(() -> own.requireRotatableBy(serviceKeyActor("owner")));
        assertThatExceptionOfType(AccessRefusal.OwnerRoleRequired.class)
                .isThrownBy(() -> service.requireRotatableBy(serviceKeyActor("contributor")));
    }

    private static Rotation overlapping(long seconds) {
        return new Rotation.Scheduled(Duration.ofSeconds(seconds));
    }

    private Actor person(String role) {
        Principal principal = new Principal(Principal.Kind.USER, ada.value(), "Ada");
        return Actor.withAllScopes(workspace, principal, null, ada, role(role));
    }

    private Actor serviceKeyActor(String role) {
        Principal principal = Principal.of(new ClientId(UUID.randomUUID()), "deploy");
        return Actor.withAllScopes(workspace, principal, new SecretId(UUID.randomUUID()), null, role(role));
    }

    private static Role role(String name) {
        return RoleCatalog.presets().get(new RoleName(name), false);
    }

    private static NewKey newKey(@Nullable Instant expiresAt) {
        KeySecret secret = new KeySecret(
                new SecretId(UUID.randomUUID()), new SecretDigest(1, new byte[32]), "kwp_…test", NOW, null, null, null);
        ClientId id = new ClientId(UUID.randomUUID());
        return new NewKey(id, new Name("ci"), Description.EMPTY, secret, expiresAt, NOW);
    }
}
