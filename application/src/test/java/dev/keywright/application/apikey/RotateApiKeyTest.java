package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RotateApiKeyTest {
    private static final Rotation OF_A_MINUTE = new Rotation.Scheduled(Duration.ofMinutes(1));
    private static final Rotation AT_ONCE = new Rotation.Scheduled(Duration.ZERO);
    private static final Rotation LEAKED = new Rotation.Leaked();

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId ada = acme.join(Preset.OPERATOR).user().id();

    @Test
    void bothSecretsWorkUntilTheOverlapIsOverAndThenTheNewOneAlone() {
        CreatedKey old = acme.serviceKey("deploy", Preset.OPERATOR);
        String oldToken = acme.token(old);
        Instant end = deployment.clock().instant().plus(Duration.ofMinutes(1));

        CreatedKey renewed = acme.rotate(old, OF_A_MINUTE);

        deployment.clock().set(end.minusSeconds(1));
        assertWorks(old, oldToken);
        String newToken = acme.token(renewed);
        deployment.clock().set(end.minusNanos(1_000));
        assertWorks(old, oldToken);
        deployment.clock().set(end);
        assertDead(old, oldToken);
        assertWorks(renewed, newToken);
        deployment.clock().set(end.plusSeconds(1));
        assertDead(old, oldToken);
        assertWorks(renewed, newToken);
    }

    @Test
    void withoutAnOverlapAndAfterALeakTheOlderSecretsEndAtOnce() {
        for (Rotation rotation : new Rotation[] {AT_ONCE, LEAKED}) {
            CreatedKey first = acme.serviceKey("deploy " + rotation, Preset.OPERATOR);
            CreatedKey second = acme.rotate(first, OF_A_MINUTE);
            String firstToken = acme.token(first);
            String secondToken = acme.token(second);

            CreatedKey third = acme.rotate(first, rotation);

            assertDead(first, firstToken);
            assertDead(second, secondToken);
            assertWorks(third, acme.token(third));
            assertThat(third.key().key().liveSecrets(deployment.clock().instant()))
                    .hasSize(1);
        }
    }

    @Test
    void endedSecretStaysDeadWhereTheClockIsBehind() {
        CreatedKey old = acme.serviceKey("deploy", Preset.OPERATOR);
        String token = acme.token(old);

        acme.rotate(old, AT_ONCE);

        deployment.clock().advance(Duration.ofSeconds(-2));
        assertDead(old, token);
    }

    @Test
    void thirdLiveSecretIsRefusedAndTheOldestNamed() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        deployment.clock().advance(Duration.ofSeconds(1));
        acme.rotate(key, OF_A_MINUTE);

        assertThatThrownBy(() -> acme.rotate(key, OF_A_MINUTE))
                .isInstanceOf(ApiKeyRefusal.TooManySecrets.class)
                .hasMessageContaining(secretOf(key).toString());

        deployment.clock().advance(Duration.ofMinutes(1));
        acme.rotate(key, OF_A_MINUTE);
    }

    @Test
    void endedSecretMakesRoomForAnother() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        String token = acme.token(key);
        CreatedKey second = acme.rotate(key, OF_A_MINUTE);

        acme.endSecret(key, secretOf(key));

        assertDead(key, token);
        assertWorks(second, acme.token(second));
        acme.rotate(key, OF_A_MINUTE);
    }

    @Test
    void onlySecretThatWorksCannotBeEndedAndAnUnknownOneIsNotFound() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        CreatedKey other = acme.serviceKey("other", Preset.OPERATOR);
        CreatedKey renewed = acme.rotate(key, AT_ONCE);

        assertThatThrownBy(() -> acme.endSecret(key, secretOf(renewed))).isInstanceOf(ApiKeyRefusal.LastSecret.class);
        assertThatThrownBy(() -> acme.endSecret(key, secretOf(other))).isInstanceOf(ApiKeyRefusal.SecretNotFound.class);
        acme.endSecret(key, secretOf(key));
        acme.revoke(key);
        assertThatThrownBy(() -> acme.endSecret(key, secretOf(renewed))).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
    }

    @Test
    void keyRotatesItself() {
        CreatedKey service = acme.serviceKey("deploy", Preset.OPERATOR);
        CreatedKey own = acme.privateKey(ada, "laptop");

        CreatedKey renewedService = acme.as(acme.calling(service)).rotate(service, OF_A_MINUTE);
        CreatedKey renewedOwn = acme.as(acme.calling(own)).rotate(own, OF_A_MINUTE);

        assertThat(renewedService.secret().prefix()).isEqualTo(SecretPrefix.SERVICE_KEY);
        assertThat(renewedOwn.secret().prefix()).isEqualTo(SecretPrefix.PRIVATE_KEY);
        assertWorks(renewedService, acme.token(renewedService));
        assertWorks(renewedOwn, acme.token(renewedOwn));
    }

    @Test
    void ownerCannotRotateWhatActsAsSomeoneElse() {
        CreatedKey own = acme.privateKey(ada, "laptop");

        assertThatThrownBy(() -> acme.rotate(own, OF_A_MINUTE)).isInstanceOf(ApiKeyRefusal.NotYourKey.class);
        assertThatThrownBy(() -> acme.as(acme.calling(acme.serviceKey("owner", Preset.OWNER)))
                        .rotate(own, OF_A_MINUTE))
                .isInstanceOf(ApiKeyRefusal.NotYourKey.class);
        acme.as(Call.by(ada)).rotate(own, OF_A_MINUTE);
    }

    @Test
    void serviceKeyIsRotatedByNobodyWhoDoesNotSeeIt() {
        CreatedKey service = acme.serviceKey("deploy", Preset.VIEWER);

        assertThatThrownBy(() -> acme.as(Call.by(ada)).rotate(service, OF_A_MINUTE))
                .isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
    }

    @Test
    void tokenOfLessDoesNotRotateIntoMore() {
        CreatedKey own = acme.privateKey(ada, "laptop");
        CreatedKey owners = acme.serviceKey("owner", Preset.OWNER);
        CreatedKey service = acme.serviceKey("deploy", Preset.OPERATOR);

        assertThatThrownBy(() -> acme.as(acme.calling(own, Scope.APIKEY_WRITE)).rotate(own, OF_A_MINUTE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> acme.as(acme.calling(owners, Scope.APIKEY_WRITE, Scope.APIKEY_MANAGE))
                        .rotate(service, OF_A_MINUTE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(
                        () -> acme.as(acme.calling(service, Scope.APIKEY_WRITE)).rotate(service, OF_A_MINUTE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void restrictedKeyRotatesItselfAndNoKeyThatMayDoMore() {
        CreatedKey own = acme.privateKey(ada, "laptop");
        CreatedKey other = acme.privateKey(ada, "desktop");
        acme.as(Call.by(ada))
                .restrict(
                        own,
                        new KeyRestrictions(null, null, new TreeSet<>(List.of(Scope.APIKEY_READ, Scope.APIKEY_WRITE))));
        Tenant ofLess = acme.as(acme.calling(own));

        ofLess.rotate(own, OF_A_MINUTE);

        assertThatThrownBy(() -> ofLess.rotate(other, OF_A_MINUTE)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        acme.as(Call.by(ada)).restrict(own, new KeyRestrictions(null, 100, null));
        Tenant slow = acme.as(acme.calling(own));
        assertThatThrownBy(() -> slow.rotate(other, OF_A_MINUTE))
                .isInstanceOf(ApiKeyRefusal.BeyondOwnRestrictions.class);
        acme.as(Call.by(ada)).disable(other);
        assertThatThrownBy(() -> slow.enable(other)).isInstanceOf(ApiKeyRefusal.BeyondOwnRestrictions.class);
        acme.as(Call.by(ada)).rotate(other, OF_A_MINUTE);
    }

    @Test
    void endedKeyIsNotRotatedAndADisabledOneStaysDisabled() {
        CreatedKey revoked = acme.serviceKey("revoked", Preset.VIEWER);
        acme.revoke(revoked);
        CreatedKey disabled = acme.serviceKey("disabled", Preset.VIEWER);
        acme.disable(disabled);

        assertThatThrownBy(() -> acme.rotate(revoked, OF_A_MINUTE)).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
        CreatedKey renewed = acme.rotate(disabled, LEAKED);
        assertThatThrownBy(() -> acme.token(renewed)).isInstanceOf(TokenRefusal.InvalidClient.class);
        acme.enable(disabled);
        assertWorks(renewed, acme.token(renewed));
    }

    @Test
    void rotationIsRecordedWithWhatItEnds() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        Instant now = deployment.clock().instant();

        CreatedKey renewed = acme.rotate(key, OF_A_MINUTE);

        assertThat(acme.trail().get(0)).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.API_KEY_ROTATED);
            assertThat(event.after())
                    .isEqualTo(Map.of(
                            "secret_id", secretOf(renewed).toString(),
                            "reason", "scheduled",
                            "older_secrets", secretOf(key).toString(),
                            "older_secrets_end_at", now.plusSeconds(60).toString()));
        });
    }

    @Test
    void eachSecretTellsItsOwnLastUse() {
        CreatedKey old = acme.serviceKey("deploy", Preset.OPERATOR);
        CreatedKey renewed = acme.rotate(old, OF_A_MINUTE);
        Instant used = deployment.clock().instant();

        acme.token(old);

        ApiKey key = acme.enable(renewed).key();
        assertThat(key.secrets())
                .filteredOn(secret -> secret.id().equals(secretOf(old)))
                .singleElement()
                .satisfies(secret -> assertThat(secret.lastUsedAt()).isEqualTo(used));
        assertThat(key.secrets())
                .filteredOn(secret -> secret.id().equals(secretOf(renewed)))
                .singleElement()
                .satisfies(secret -> assertThat(secret.lastUsedAt()).isNull());
    }

    /** The secret that was made with that answer. */
    private static SecretId secretOf(CreatedKey key) {
        return key.key().key().secrets().get(0).id();
    }

    private void assertWorks(CreatedKey key, String token) {
        assertThat(acme.token(key)).isNotEmpty();
        authenticate(token);
    }

    private void assertDead(CreatedKey key, String token) {
        assertThatThrownBy(() -> acme.token(key)).isInstanceOf(TokenRefusal.InvalidClient.class);
        assertThatThrownBy(() -> authenticate(token)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    private void authenticate(String token) {
        Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token));
    }
}
