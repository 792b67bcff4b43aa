package dev.keywright.application.idempotency;

import static dev.keywright.application.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link GivenAnswers} promises. */
public abstract class GivenAnswersContract extends StorageContract {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Another one each time. */
    protected static RequestDigest aRequest() {
        return new RequestDigest(
                ByteBuffer.allocate(32).putInt(COUNT.incrementAndGet()).array());
    }

    private static GivenAnswer anAnswer(RequestDigest request, Instant at) {
        return GivenAnswer.of(request, aRequest(), new SealedAnswer(new byte[] {1, 2, 3}), at);
    }

    private GivenAnswer save(GivenAnswer answer) {
        commit(() -> ports().givenAnswers().add(answer));
        return answer;
    }

    private Optional<GivenAnswer> find(RequestDigest request, Instant now) {
        return inTransaction(() -> ports().givenAnswers().find(request, now));
    }

    @Test
    public void answerIsFoundByItsRequest() {
        GivenAnswer answer = save(anAnswer(aRequest(), NOW));
        save(anAnswer(aRequest(), NOW));

        assertThat(find(answer.request(), NOW)).get().usingRecursiveComparison().isEqualTo(answer);
        assertThat(find(aRequest(), NOW)).isEmpty();
    }

    @Test
    public void answerIsFoundFor24Hours() {
        GivenAnswer answer = save(anAnswer(aRequest(), NOW));

        assertThat(find(answer.request(), NOW.plus(Duration.ofHours(24)).minusSeconds(1)))
                .isPresent();
        assertThat(find(answer.request(), NOW.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    public void answerOfAnUndoneTransactionIsNotThere() {
        RequestDigest request = aRequest();

        undo(() -> ports().givenAnswers().add(anAnswer(request, NOW)));

        assertThat(find(request, NOW)).isEmpty();
    }

    @Test
    public void newAnswerTakesThePlaceOfAnExpiredOne() {
        RequestDigest request = aRequest();
        save(anAnswer(request, NOW.minus(Duration.ofDays(2))));

        GivenAnswer now = save(anAnswer(request, NOW));

        assertThat(find(request, NOW)).get().usingRecursiveComparison().isEqualTo(now);
    }

    @Test
    public void requestCanBeClaimedAgainOnceTheTransactionHasEnded() {
        RequestDigest request = aRequest();

        commit(() -> assertThat(ports().givenAnswers().claim(request)).isTrue());
        undo(() -> assertThat(ports().givenAnswers().claim(request)).isTrue());

        commit(() -> assertThat(ports().givenAnswers().claim(request)).isTrue());
    }

    @Test
    public void expiredAnswersAreRemovedSoManyAtOnceAndOthersStay() {
        GivenAnswer good = save(anAnswer(aRequest(), NOW));
        for (int i = 0; i < 3; i++) {
            save(anAnswer(aRequest(), NOW.minus(Duration.ofHours(24))));
        }

        assertThat(inTransaction(() -> ports().givenAnswers().removeExpired(NOW, 2)))
                .isEqualTo(2);
        assertThat(inTransaction(() -> ports().givenAnswers().removeExpired(NOW, 2)))
                .isEqualTo(1);
        assertThat(inTransaction(() -> ports().givenAnswers().removeExpired(NOW, 2)))
                .isZero();
        assertThat(find(good.request(), NOW)).isPresent();
    }
}
