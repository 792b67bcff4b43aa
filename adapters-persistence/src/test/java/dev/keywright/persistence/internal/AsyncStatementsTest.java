package dev.keywright.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Concurrency;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncStatementsTest {

    private final AsyncStatements statements = new AsyncStatements("test", 1, 1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        statements.close();
    }

    @Test
    void statementRunsOnAThreadOfTheStoragesOwn() {
        Thread ran = get(statements.submit(Thread::currentThread));

        assertThat(ran).isNotSameAs(Thread.currentThread());
        assertThat(ran.getName()).isEqualTo("test-1");
        assertThat(ran.isDaemon()).isTrue();
    }

    @Test
    void stageFailsWithWhatTheStatementThrew() {
        IllegalStateException failure = new IllegalStateException("for a test");

        CompletionStage<Object> stage = statements.submit(() -> {
            throw failure;
        });

        assertThatThrownBy(() -> get(stage)).isSameAs(failure);
    }

    @Test
    void statementThatThereIsNoRoomForIsRefusedAtOnceAndTheOthersRun() {
        CompletionStage<String> running = statements.submit(() -> awaitRelease("running"));
        CompletionStage<String> waiting = statements.submit(() -> "waiting");

        CompletionStage<String> refused = statements.submit(() -> "refused");

        assertThatThrownBy(() -> get(refused)).isInstanceOf(StorageUnavailable.class);
        release.countDown();
        assertThat(get(running)).isEqualTo("running");
        assertThat(get(waiting)).isEqualTo("waiting");
    }

    @Test
    void whoeverAsksDoesntWaitForAStatementThatHangs() {
        CompletionStage<String> hanging = statements.submit(() -> awaitRelease("late"));

        assertThat(hanging.toCompletableFuture())
                .failsWithin(Duration.ofSeconds(4))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(StorageUnavailable.class);

        release.countDown();
        assertThat(get(statements.submit(() -> "next"))).isEqualTo("next");
    }

    @Test
    void closingWaitsForWhatIsUnderWayAndWhatWaits() {
        AtomicInteger ran = new AtomicInteger();
        CompletionStage<String> running = statements.submit(() -> {
            ran.incrementAndGet();
            return awaitRelease("running");
        });
        CompletionStage<Integer> waiting = statements.submit(ran::incrementAndGet);

        Concurrency.assertWaits(
                hold -> {
                    hold.run();
                    release.countDown();
                },
                statements::close);

        assertThat(get(running)).isEqualTo("running");
        assertThat(get(waiting)).isEqualTo(2);
    }

    @Test
    void closedStorageTakesNoStatement() {
        statements.close();

        assertThatThrownBy(() -> get(statements.submit(() -> "late"))).isInstanceOf(StorageUnavailable.class);
    }

    private String awaitRelease(String answer) {
        try {
            release.await();
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(CompletionStage<T> stage) {
        return Concurrency.get(stage.toCompletableFuture());
    }
}
