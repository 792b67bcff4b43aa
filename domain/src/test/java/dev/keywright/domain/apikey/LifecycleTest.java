package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant PAST = NOW.minusSeconds(60);

    @Test
    void newKeyIsActive() {
        assertThat(Lifecycle.begin(NOW, null).status(NOW)).isEqualTo(KeyStatus.ACTIVE);
        assertThat(Lifecycle.begin(NOW, NOW.plusNanos(1)).status(NOW)).isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void keyExpiresAtTheVeryMoment() {
        assertThat(Lifecycle.begin(PAST, NOW).status(NOW.minusNanos(1))).isEqualTo(KeyStatus.ACTIVE);
        assertThat(Lifecycle.begin(PAST, NOW).status(NOW)).isEqualTo(KeyStatus.EXPIRED);
    }

    @Test
    void revokedGoesBeforeExpiredGoesBeforeDisabled() {
        assertThat(new Lifecycle(PAST, null, PAST, null).status(NOW)).isEqualTo(KeyStatus.DISABLED);
        assertThat(new Lifecycle(PAST, PAST, PAST, null).status(NOW)).isEqualTo(KeyStatus.EXPIRED);
        assertThat(new Lifecycle(PAST, PAST, PAST, PAST).status(NOW)).isEqualTo(KeyStatus.REVOKED);
        assertThat(new Lifecycle(PAST, null, null, PAST).status(NOW)).isEqualTo(KeyStatus.REVOKED);
    }

    @Test
    void revokingAgainKeepsWhenItWasRevokedFirst() {
        Lifecycle revoked = Lifecycle.begin(PAST, null).revoked(PAST);

        assertThat(revoked.revoked(NOW).revokedAt()).isEqualTo(PAST);
    }

    @Test
    void revokingKeepsAllElse() {
        Lifecycle before = new Lifecycle(PAST, NOW, PAST, null);

        assertThat(before.revoked(NOW)).isEqualTo(new Lifecycle(PAST, NOW, PAST, NOW));
    }

    @Test
    void disablingIsUndoneByEnabling() {
        Lifecycle before = Lifecycle.begin(PAST, NOW.plusSeconds(1));

        Lifecycle disabled = before.disabled(NOW);

        assertThat(disabled.status(NOW)).isEqualTo(KeyStatus.DISABLED);
        assertThat(disabled.enabled(NOW)).isEqualTo(before);
    }

    @Test
    void disablingAgainKeepsWhenItWasDisabledFirst() {
        Lifecycle disabled = Lifecycle.begin(PAST, null).disabled(PAST);

        assertThat(disabled.disabled(NOW).disabledAt()).isEqualTo(PAST);
        assertThat(Lifecycle.begin(PAST, null).enabled(NOW)).isEqualTo(Lifecycle.begin(PAST, null));
    }

    @Test
    void whatHasEndedIsNeitherDisabledNorEnabled() {
        Lifecycle revoked = Lifecycle.begin(PAST, null).revoked(PAST);
        Lifecycle expiring = new Lifecycle(PAST, NOW, PAST, null);

        assertThatThrownBy(() -> revoked.disabled(NOW)).hasMessageContaining("was revoked");
        assertThatThrownBy(() -> revoked.enabled(NOW)).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
        assertThatThrownBy(() -> expiring.disabled(NOW)).hasMessageContaining("has expired");
        assertThatThrownBy(() -> expiring.enabled(NOW)).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
        assertThat(expiring.enabled(NOW.minusNanos(1)).disabledAt()).isNull();
    }
}
