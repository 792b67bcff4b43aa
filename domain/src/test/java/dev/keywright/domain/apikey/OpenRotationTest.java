package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.OpenRotation.Outcome;
import dev.keywright.domain.apikey.OpenRotation.State;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenRotationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final ClientId KEY = new ClientId(new UUID(1, 1));
    private static final SecretId OLD = new SecretId(new UUID(2, 1));
    private static final SecretId NEW = new SecretId(new UUID(2, 2));
    private static final OpenRotation ROTATION = OpenRotation.begin(KEY, OLD, NEW, NOW);

    @Test
    void rotationWaitsForTheNewSecretHoweverLongTheOldOneIsUnused() {
        ApiKey key = key(null, null);

        assertThat(ROTATION.observing(key)).isEqualTo(ROTATION);
        assertThat(ROTATION.state()).isEqualTo(State.AWAITING_FIRST_USE);
        assertThat(ROTATION.outcome(key, DAY, NOW.plus(Duration.ofDays(29)))).isNull();
    }

    @Test
    void oldSecretThatNobodyUsesEndsADayAfterTheNewOnesFirstUse() {
        ApiKey key = key(null, NOW.plusSeconds(60));
        OpenRotation observed = ROTATION.observing(key);

        assertThat(observed.state()).isEqualTo(State.AWAITING_DISUSE);
        assertThat(observed.outcome(key, DAY, NOW.plusSeconds(60).plus(DAY).minusNanos(1)))
                .isNull();
        assertThat(observed.outcome(key, DAY, NOW.plusSeconds(60).plus(DAY))).isEqualTo(Outcome.UNUSED);
    }

    @Test
    void firstUseThatWasSeenStays() {
        OpenRotation observed = ROTATION.observing(key(null, NOW.plusSeconds(60)));

        assertThat(observed.observing(key(null, NOW.plusSeconds(600)))).isEqualTo(observed);
    }

    @Test
    void useOfTheOldSecretPutsTheEndOffByADayAndWhatMayNotHaveBeenNoted() {
        Instant used = NOW.plusSeconds(7_200);
        ApiKey key = key(used, NOW.plusSeconds(60));
        OpenRotation observed = ROTATION.observing(key);
        Instant end = used.plus(DAY).plusSeconds(10);

        assertThat(observed.outcome(key, DAY, end.minusNanos(1))).isNull();
        assertThat(observed.outcome(key, DAY, end)).isEqualTo(Outcome.UNUSED);
    }

    @Test
    void rotationEndsAfterThirtyDaysInAnyCase() {
        Instant limit = NOW.plus(Duration.ofDays(30));
        ApiKey key = key(limit.minusSeconds(1), limit.minusSeconds(1));

        assertThat(ROTATION.endsAt()).isEqualTo(limit);
        assertThat(ROTATION.outcome(key, DAY, limit.minusNanos(1))).isNull();
        assertThat(ROTATION.outcome(key, DAY, limit)).isEqualTo(Outcome.TIME_LIMIT);
    }

    @Test
    void rotationIsOverWhenASecretOrTheKeyIs() {
        ApiKey key = key(null, NOW);

        assertThat(ROTATION.isUnderWay(key, NOW)).isTrue();
        assertThat(ROTATION.outcome(key.withSecretEnded(OLD, NOW), DAY, NOW)).isEqualTo(Outcome.SECRET_ENDED);
        assertThat(ROTATION.outcome(key.withSecretEnded(NEW, NOW), DAY, NOW)).isEqualTo(Outcome.SECRET_ENDED);
        assertThat(ROTATION.outcome(key.revoked(NOW), DAY, NOW)).isEqualTo(Outcome.KEY_ENDED);
        assertThat(ROTATION.isUnderWay(key.withSecretEnded(NEW, NOW), NOW)).isFalse();
    }

    @Test
    void disabledKeysRotationGoesOn() {
        assertThat(ROTATION.isUnderWay(key(null, null).disabled(NOW), NOW)).isTrue();
    }

    private static ApiKey key(@Nullable Instant oldUsed, @Nullable Instant newUsed) {
        return new ServiceKey(
                KEY,
                new WorkspaceId(new UUID(3, 1)),
                new RoleName("operator"),
                new Name("ci"),
                Description.EMPTY,
                Principal.SYSTEM,
                Lifecycle.begin(NOW, null),
                List.of(secret(NEW, null, newUsed), secret(OLD, ROTATION.endsAt(), oldUsed)),
                null);
    }

    private static KeySecret secret(SecretId id, @Nullable Instant expiresAt, @Nullable Instant lastUsedAt) {
        return new KeySecret(id, new SecretDigest(1, new byte[32]), "kws_…test", NOW, expiresAt, null, lastUsedAt);
    }
}
