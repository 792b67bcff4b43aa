package dev.keywright.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final SigningKeySchedule SCHEDULE = new SigningKeySchedule(PERIOD);

    @Test
    void keyIsKeptAsLongAsItsTokensAndTheCachesLive() {
        assertThat(SigningKeySchedule.RETENTION).isEqualTo(Duration.ofMinutes(60 + 5 + 60));
    }

    @Test
    void keysRotateAtMostOnceADay() {
        assertThat(new SigningKeySchedule(Duration.ofDays(1)).rotationPeriod()).isEqualTo(Duration.ofDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeySchedule(Duration.ofDays(1).minusNanos(1)));
    }

    @Test
    void ofTheActiveKeysTheLatestSigns() {
        SigningKey old = key("old", NOW.minus(PERIOD));
        SigningKey current = key("current", NOW);
        SigningKey coming = key("coming", NOW.plusNanos(1));

        assertThat(SigningKeySchedule.signing(List.of(coming, old, current), NOW))
                .contains(current);
        assertThat(SigningKeySchedule.signing(List.of(coming), NOW)).isEmpty();
    }

    @Test
    void allNodesChooseTheSameOfTwoKeysThatBeginTogether() {
        SigningKey a = key("a", NOW);
        SigningKey b = key("b", NOW);

        assertThat(SigningKeySchedule.signing(List.of(a, b), NOW))
                .isEqualTo(SigningKeySchedule.signing(List.of(b, a), NOW))
                .contains(b);
    }

    @Test
    void keyIsDueWhereThereIsNone() {
        assertThat(SCHEDULE.isDue(List.of(), SigningAlgorithm.ES256, NOW)).isTrue();
    }

    @Test
    void keyIsDueAPublicationLeadBeforeThePeriodEnds() {
        List<SigningKey> keys = List.of(key("current", NOW));
        Instant due = NOW.plus(PERIOD).minus(SigningKeySchedule.PUBLICATION_LEAD);

        assertThat(SCHEDULE.isDue(keys, SigningAlgorithm.ES256, due.minusNanos(1)))
                .isFalse();
        assertThat(SCHEDULE.isDue(keys, SigningAlgorithm.ES256, due)).isTrue();
    }

    @Test
    void comingKeyKeepsAnotherFromBeingDue() {
        List<SigningKey> keys = List.of(key("old", NOW.minus(PERIOD)), key("coming", NOW.plusSeconds(60)));

        assertThat(SCHEDULE.isDue(keys, SigningAlgorithm.ES256, NOW)).isFalse();
    }

    @Test
    void anotherAlgorithmIsDueAtOnce() {
        assertThat(SCHEDULE.isDue(List.of(key("current", NOW)), SigningAlgorithm.RS256, NOW))
                .isTrue();
    }

    @Test
    void keyBeginsAtOnceIfNoOtherSignsElseAfterItsPublication() {
        assertThat(SigningKeySchedule.activation(List.of(), NOW)).isEqualTo(NOW);
        assertThat(SigningKeySchedule.activation(List.of(key("coming", NOW.plusSeconds(1))), NOW))
                .isEqualTo(NOW);
        assertThat(SigningKeySchedule.activation(List.of(key("current", NOW)), NOW))
                .isEqualTo(NOW.plus(SigningKeySchedule.PUBLICATION_LEAD));
    }

    @Test
    void keysBeforeTheSigningOneAreOutdatedOnceItHasSignedForTheRetention() {
        SigningKey old = key("old", NOW.minus(PERIOD));
        SigningKey current = key("current", NOW);
        SigningKey coming = key("coming", NOW.plus(PERIOD));
        List<SigningKey> keys = List.of(old, current, coming);
        Instant outdated = NOW.plus(SigningKeySchedule.RETENTION);

        assertThat(SigningKeySchedule.outdated(keys, outdated.minusNanos(1))).isEmpty();
        assertThat(SigningKeySchedule.outdated(keys, outdated)).containsExactly(old);
        assertThat(SigningKeySchedule.outdated(List.of(), NOW)).isEmpty();
    }

    private static SigningKey key(String id, Instant activatesAt) {
        return new SigningKey(
                new KeyId(id), SigningAlgorithm.ES256, "{}", new WrappedKey(new byte[0]), NOW, activatesAt);
    }
}
