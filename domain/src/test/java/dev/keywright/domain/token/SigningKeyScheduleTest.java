package dev.keywright.domain.token;

import static dev.keywright.domain.token.SigningKeySchedule.PUBLICATION_LEAD;
import static dev.keywright.domain.token.SigningKeySchedule.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyScheduleTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration QUARTER = Duration.ofDays(90);

    private final SigningKeySchedule schedule = new SigningKeySchedule(QUARTER);
    private final SigningKey first = key("first", START);

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(schedule.isDue(List.of(), SigningAlgorithm.ES256, START)).isTrue();
        assertThat(SigningKeySchedule.activation(List.of(), START)).isEqualTo(START);
        assertThat(SigningKeySchedule.signing(List.of(first), START)).contains(first);
    }

    @Test
    void aLaterKeyIsPublishedBeforeItSigns() {
        Instant now = START.plus(QUARTER);
        SigningKey next = key("next", SigningKeySchedule.activation(List.of(first), now));

        assertThat(next.activatesAt()).isEqualTo(now.plus(PUBLICATION_LEAD));
        assertThat(SigningKeySchedule.signing(
                        List.of(first, next), next.activatesAt().minusMillis(1)))
                .contains(first);
        assertThat(SigningKeySchedule.signing(List.of(first, next), next.activatesAt()))
                .contains(next);
    }

    @Test
    void theNextKeyIsMadeInTimeToSignWhenThePeriodEnds() {
        Instant due = START.plus(QUARTER).minus(PUBLICATION_LEAD);

        assertThat(schedule.isDue(List.of(first), SigningAlgorithm.ES256, due.minusMillis(1)))
                .isFalse();
        assertThat(schedule.isDue(List.of(first), SigningAlgorithm.ES256, due)).isTrue();
    }

    @Test
    void onceTheNextKeyIsPublishedNoneIsDue() {
        Instant now = START.plus(QUARTER);
        SigningKey next = key("next", now.plus(PUBLICATION_LEAD));

        assertThat(schedule.isDue(List.of(first, next), SigningAlgorithm.ES256, now))
                .isFalse();
    }

    @Test
    void anotherAlgorithmIsReasonForANewKey() {
        assertThat(schedule.isDue(List.of(first), SigningAlgorithm.RS256, START))
                .isTrue();
    }

    @Test
    void aKeyIsKeptAsLongAsATokenThatItSignedMayBeVerified() {
        SigningKey next = key("next", START.plus(QUARTER));
        Instant end = next.activatesAt().plus(RETENTION);

        assertThat(RETENTION).isGreaterThan(AccessToken.LIFETIME.plus(PUBLICATION_LEAD));
        assertThat(SigningKeySchedule.outdated(List.of(first, next), end.minusMillis(1)))
                .isEmpty();
        assertThat(SigningKeySchedule.outdated(List.of(first, next), end)).containsExactly(first);
    }

    @Test
    void theOnlyKeyIsNeverOutdated() {
        assertThat(SigningKeySchedule.outdated(List.of(first), START.plus(Duration.ofDays(10_000))))
                .isEmpty();
    }

    @Test
    void aPeriodShorterThanADayIsNoPeriod() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKeySchedule(Duration.ofHours(23)));
    }

    private static SigningKey key(String id, Instant activatesAt) {
        return new SigningKey(
                new KeyId(id), SigningAlgorithm.ES256, "{}", new WrappedKey(new byte[0]), START, activatesAt);
    }
}
