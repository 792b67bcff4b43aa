package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeySecretTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void secretWorksUntilItsEndAndNotAtIt() {
        assertThat(secret(NOW, null).isLive(NOW.minusNanos(1))).isTrue();
        assertThat(secret(NOW, null).isLive(NOW)).isFalse();
        assertThat(secret(null, null).isLive(Instant.MAX)).isTrue();
    }

    @Test
    void endedSecretIsDeadByEveryClock() {
        assertThat(secret(null, NOW).isLive(NOW.minusSeconds(3600))).isFalse();
    }

    @Test
    void endIsTheEarlierOfBoth() {
        assertThat(secret(null, null).end()).isNull();
        assertThat(secret(NOW, null).end()).isEqualTo(NOW);
        assertThat(secret(null, NOW).end()).isEqualTo(NOW);
        assertThat(secret(LATER, NOW).end()).isEqualTo(NOW);
        assertThat(secret(NOW, LATER).end()).isEqualTo(NOW);
    }

    @Test
    void endIsNeverPutOff() {
        assertThat(secret(NOW, null).expiringBy(LATER).end()).isEqualTo(NOW);
        assertThat(secret(LATER, null).expiringBy(NOW).end()).isEqualTo(NOW);
        assertThat(secret(null, NOW).ended(LATER).end()).isEqualTo(NOW);
    }

    private static KeySecret secret(@Nullable Instant expiresAt, @Nullable Instant endedAt) {
        return new KeySecret(
                new SecretId(UUID.randomUUID()),
                new SecretDigest(1, new byte[32]),
                "kws_…test",
                NOW,
                expiresAt,
                endedAt,
                null);
    }
}
