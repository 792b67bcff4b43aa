package dev.keywright.application.idempotency;

import static dev.keywright.application.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.Foundation;
import dev.keywright.application.SequentialIds;
import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.TestClock;
import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.memory.OpenAnswers;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.IdempotencyRefusal;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerOnceTest {

    private final TestClock clock = new TestClock(NOW);
    private final Storage storage = InMemoryStorage.create(clock);
    private final Foundation foundation = new Foundation(
            storage.transactions(), RoleCatalog.presets(), new SequentialIds(), new SecureRandom(), clock);
    private final AnswerOnce answerOnce = answerOnce(storage.givenAnswers());
    private final Call ada = Call.by(new UserId(new UUID(1, 1)));
    private final AtomicInteger done = new AtomicInteger();

    private AnswerOnce answerOnce(GivenAnswers givenAnswers) {
        return IdempotencyUseCases.answerOnce(foundation, storage.standings(), givenAnswers, new OpenAnswers());
    }

    private String answer(Call call, String key, String payload) {
        byte[] answer = answerOnce.answer(
                new AnswerOnce.Command(call, null, new IdempotencyKey(key), payload),
                () -> bytes("answer " + done.incrementAndGet()));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void sameRequestIsDoneOnceAndAnsweredTheSame() {
        assertThat(answer(ada, "key", "payload")).isEqualTo("answer 1");
        assertThat(answer(ada, "key", "payload")).isEqualTo("answer 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void anotherKeyOrAnotherCallerMakesAnotherRequest() {
        answer(ada, "key", "payload");

        assertThat(answer(ada, "another-key", "payload")).isEqualTo("answer 2");
        assertThat(answer(Call.by(new UserId(new UUID(1, 2))), "key", "payload"))
                .isEqualTo("answer 3");
    }

    @Test
    void anotherPayloadWithTheSameKeyIsRefused() {
        answer(ada, "key", "payload");

        assertThatThrownBy(() -> answer(ada, "key", "another payload"))
                .isInstanceOf(IdempotencyRefusal.KeyReused.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void answerIsForgottenAfter24Hours() {
        answer(ada, "key", "payload");

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(answer(ada, "key", "payload")).isEqualTo("answer 1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(answer(ada, "key", "another payload")).isEqualTo("answer 2");
    }

    @Test
    void whatFailsIsNotRemembered() {
        assertThatThrownBy(() -> answerOnce.answer(
                        new AnswerOnce.Command(ada, null, new IdempotencyKey("key"), "payload"), () -> {
                            throw new AccessRefusal.WrongWorkspace();
                        }))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);

        assertThat(answer(ada, "key", "another payload")).isEqualTo("answer 1");
    }

    @Test
    void whatWasPutOffIsKeptThoughTheRestIsUndone() {
        WorkspaceId undone = new WorkspaceId(new UUID(2, 1));
        WorkspaceId kept = new WorkspaceId(new UUID(2, 2));

        assertThatThrownBy(() -> answerOnce.answer(
                        new AnswerOnce.Command(ada, null, new IdempotencyKey("key"), "payload"), () -> {
                            add(undone);
                            foundation.apart(() -> add(kept));
                            throw new AccessRefusal.WrongWorkspace();
                        }))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);

        assertThat(foundation.inTransaction(() -> storage.workspaces().find(undone)))
                .isEmpty();
        assertThat(foundation.inTransaction(() -> storage.workspaces().find(kept)))
                .isPresent();
    }

    private void add(WorkspaceId id) {
        foundation.inTransaction(() -> {
            storage.workspaces().add(Workspace.create(id, new Name("Acme"), NOW));
            return id;
        });
    }

    /** So that after a crash there are both, or neither. */
    @Test
    void whatIsDoneIsUndoneIfItsAnswerCannotBeKept() {
        WorkspaceId undone = new WorkspaceId(new UUID(2, 1));

        assertThatThrownBy(() -> answerOnce(new FullStorage())
                        .answer(new AnswerOnce.Command(ada, null, new IdempotencyKey("key"), "payload"), () -> {
                            add(undone);
                            return bytes("answer");
                        }))
                .isInstanceOf(StorageUnavailable.class);

        assertThat(foundation.inTransaction(() -> storage.workspaces().find(undone)))
                .isEmpty();
    }

    @Test
    void requestThatIsBeingCarriedOutIsRefused() {
        GivenAnswers claimedByAnother = new FullStorage() {
            @Override
            public boolean claim(RequestDigest request) {
                return false;
            }
        };

        assertThatThrownBy(() -> answerOnce(claimedByAnother)
                        .answer(
                                new AnswerOnce.Command(ada, null, new IdempotencyKey("key"), "payload"),
                                () -> bytes("answer")))
                .isInstanceOf(IdempotencyRefusal.RequestInProgress.class);
    }

    private static class FullStorage implements GivenAnswers {

        @Override
        public boolean claim(RequestDigest request) {
            return true;
        }

        @Override
        public Optional<GivenAnswer> find(RequestDigest request, Instant now) {
            return Optional.empty();
        }

        @Override
        public void add(GivenAnswer answer) {
            throw new StorageUnavailable("There is no room.", null);
        }

        @Override
        public int removeExpired(Instant now, int most) {
            return 0;
        }
    }
}
