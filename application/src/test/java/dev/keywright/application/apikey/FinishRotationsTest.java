package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.FinishRotations.Finished;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.OpenRotation.Outcome;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rotations that finish by themselves, a day after the old secret was last used. */
class FinishRotationsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration UNNOTED = OpenRotation.NOTED_WITHIN;

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey old = acme.serviceKey("deploy", Preset.OPERATOR);
    private final CreatedKey renewed = acme.rotate(old, new Rotation.UntilUnused());
    private final Instant begin = deployment.clock().instant();
    private final FinishRotations finishRotations = ApiKeyUseCases.finishRotations(
            deployment.foundation(),
            deployment.storage().standings(),
            deployment.storage().auditTrail(),
            deployment.storage().apiKeys(),
            deployment.storage().keyRotations(),
            DAY);

    @Test
    void newRotationIsShownAndTheOldSecretHasItsLatestEndAtOnce() {
        OpenRotation rotation = Objects.requireNonNull(renewed.key().rotation());

        assertThat(rotation.state()).isEqualTo(OpenRotation.State.AWAITING_FIRST_USE);
        assertThat(rotation.endsAt()).isEqualTo(begin.plus(Duration.ofDays(30)));
        assertThat(renewed.key().key().secrets().get(1).end()).isEqualTo(rotation.endsAt());
    }

    @Test
    void nothingEndsWhileTheNewSecretIsNotUsed() {
        for (int day = 0; day < 29; day++) {
            deployment.clock().advance(DAY);
            assertThat(finishRotations.finish()).isEmpty();
        }
        assertThat(acme.token(old)).isNotEmpty();
    }

    @Test
    void oldSecretEndsOnceItIsUnusedForADayAfterTheNewOneWasUsed() {
        deployment.clock().set(begin.plusSeconds(100));
        acme.token(old);
        deployment.clock().set(begin.plusSeconds(200));
        acme.token(renewed);
        assertThat(finishRotations.finish()).isEmpty();
        deployment.clock().set(begin.plusSeconds(200).plus(DAY).minusSeconds(1));
        assertThat(finishRotations.finish()).isEmpty();
        assertThat(rotation().state()).isEqualTo(OpenRotation.State.AWAITING_DISUSE);
        deployment.clock().set(begin.plusSeconds(200).plus(DAY));

        assertThat(finishRotations.finish())
                .containsExactly(new Finished(old.clientId(), secretOf(old), Outcome.UNUSED));

        assertThatThrownBy(() -> acme.token(old)).isInstanceOf(TokenRefusal.InvalidClient.class);
        assertThat(acme.token(renewed)).isNotEmpty();
        assertThat(find().rotation()).isNull();
        assertThat(acme.trail().get(0)).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.API_KEY_ROTATION_FINISHED);
            assertThat(event.actor()).isEqualTo(Principal.SYSTEM);
            assertThat(event.after())
                    .isEqualTo(Map.of(
                            "reason", "unused",
                            "old_secret", secretOf(old).toString(),
                            "new_secret", secretOf(renewed).toString(),
                            "old_secret_last_used_at", begin.plusSeconds(100).toString()));
        });
        assertThat(finishRotations.finish()).isEmpty();
    }

    @Test
    void useOfTheOldSecretPutsItsEndOff() {
        acme.token(renewed);
        finishRotations.finish();
        Instant used = begin.plus(Duration.ofHours(20));
        deployment.clock().set(used);
        acme.token(old);
        deployment.clock().set(used.plus(UNNOTED).minusNanos(1_000));
        acme.token(old);

        deployment.clock().set(used.plus(UNNOTED).plus(DAY).minusSeconds(1));
        assertThat(finishRotations.finish()).isEmpty();
        deployment.clock().set(used.plus(UNNOTED).plus(DAY));
        assertThat(finishRotations.finish()).hasSize(1);
    }

    @Test
    void oldSecretEndsAfterThirtyDaysThoughItIsUsed() {
        deployment.clock().set(begin.plus(Duration.ofDays(30)).minusSeconds(1));
        acme.token(renewed);
        acme.token(old);
        assertThat(finishRotations.finish()).isEmpty();

        deployment.clock().set(begin.plus(Duration.ofDays(30)));

        assertThatThrownBy(() -> acme.token(old)).isInstanceOf(TokenRefusal.InvalidClient.class);
        assertThat(finishRotations.finish()).extracting(Finished::outcome).containsExactly(Outcome.TIME_LIMIT);
        assertThat(acme.trail().get(0).after()).containsEntry("reason", "time_limit");
    }

    @Test
    void oldSecretIsNeverEndedForWhatBecameOfTheNewOne() {
        acme.token(renewed);
        finishRotations.finish();
        acme.endSecret(old, secretOf(renewed));
        deployment.clock().advance(DAY.plus(DAY));

        assertThat(rotation().isUnderWay(find().key(), deployment.clock().instant()))
                .isFalse();
        assertThat(finishRotations.finish()).extracting(Finished::outcome).containsExactly(Outcome.SECRET_ENDED);

        assertThat(acme.token(old)).isNotEmpty();
    }

    @Test
    void rotationOfAKeyThatEndedIsOver() {
        acme.revoke(old);

        assertThat(finishRotations.finish()).extracting(Finished::outcome).containsExactly(Outcome.KEY_ENDED);
        assertThat(finishRotations.finish()).isEmpty();
    }

    @Test
    void anotherRotationWaitsForThisOneUnlessItEndsTheOldSecretsAtOnce() {
        assertThatThrownBy(() -> acme.rotate(old, new Rotation.UntilUnused()))
                .isInstanceOf(ApiKeyRefusal.TooManySecrets.class);

        CreatedKey third = acme.rotate(old, new Rotation.Leaked());

        assertThat(third.key().rotation()).isNull();
        CreatedKey fourth = acme.rotate(old, new Rotation.UntilUnused());
        assertThat(Objects.requireNonNull(fourth.key().rotation()).oldSecret()).isEqualTo(secretOf(third));
    }

    @Test
    void rotationWithNoOldSecretThatWorksHasNothingToWaitFor() {
        CreatedKey key = acme.serviceKey("leaked", Preset.OPERATOR);
        deployment.foundation().inTransaction(() -> {
            deployment.storage().apiKeys().update(key.key().key().withSecretEnded(secretOf(key), begin));
            return true;
        });

        assertThat(acme.rotate(key, new Rotation.UntilUnused()).key().rotation())
                .isNull();
    }

    @Test
    void manyRotationsAreFinishedEachInItsTurn() {
        List<CreatedKey> keys = IntStream.range(0, 450)
                .mapToObj(number -> acme.serviceKey("key " + number, Preset.VIEWER))
                .toList();
        keys.forEach(key -> acme.token(acme.rotate(key, new Rotation.UntilUnused())));
        finishRotations.finish();
        deployment.clock().advance(DAY.plus(UNNOTED));

        assertThat(finishRotations.finish())
                .extracting(Finished::key)
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(CreatedKey::clientId).toList());
    }

    private ListedKey find() {
        return acme.enable(old);
    }

    private OpenRotation rotation() {
        return Objects.requireNonNull(find().rotation());
    }

    private static SecretId secretOf(CreatedKey key) {
        return key.key().key().secrets().get(0).id();
    }
}
