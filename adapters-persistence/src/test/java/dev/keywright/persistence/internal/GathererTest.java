package dev.keywright.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.persistence.internal.Gatherer.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What threads and time make of gathering; {@link GathererModelTest} goes through the orders of its steps. */
class GathererTest {

    private static final Limits ONE_STATEMENT = new Limits(1, 100, 3, 1, 1, TimeUnit.SECONDS.toNanos(20));
    private static final Limits IMPATIENT = new Limits(1, 100, 3, 1, 1, TimeUnit.MILLISECONDS.toNanos(300));

    private final Gatherers gatherers = Gatherers.start("test");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<List<String>> gathered = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        release.countDown();
        gatherers.close();
    }

    @Test
    void statementRunsOnAThreadOfTheStoragesOwn() {
        Gatherer<String, Thread> gatherer = gatherers.gatherer(
                ONE_STATEMENT,
                asked -> asked.stream().map(one -> Thread.currentThread()).toList());

        Thread ran = Concurrency.get(gatherer.ask("who"));

        assertThat(ran).isNotSameAs(Thread.currentThread());
        assertThat(ran.getName()).isEqualTo("test-1");
        assertThat(ran.isDaemon()).isTrue();
    }

    @Test
    void whatComesWhileAStatementRunsIsGatheredForTheNext() {
        Gatherer<String, String> gatherer = held(ONE_STATEMENT);
        CompletableFuture<String> first = gatherer.ask("first");
        awaitBegun();

        CompletableFuture<String> second = gatherer.ask("second");
        CompletableFuture<String> third = gatherer.ask("third");
        release.countDown();

        assertThat(List.of(Concurrency.get(first), Concurrency.get(second), Concurrency.get(third)))
                .containsExactly("first!", "second!", "third!");
        assertThat(gathered).containsExactly(List.of("first"), List.of("second", "third"));
    }

    @Test
    void whatWaitsAndWhatIsBeingAskedIsUnderWay() {
        Gatherer<String, String> gatherer = held(ONE_STATEMENT);
        assertThat(gatherer.underWay()).isZero();
        CompletableFuture<String> asked = gatherer.ask("asked");
        awaitBegun();
        CompletableFuture<String> waiting = gatherer.ask("waiting");

        assertThat(gatherer.underWay()).isEqualTo(2);

        release.countDown();
        Concurrency.get(asked);
        Concurrency.get(waiting);
        gatherers.close();
        assertThat(gatherer.underWay()).isZero();
    }

    @Test
    void questionThatThereIsNoRoomForIsRefusedAtOnceAndTheOthersAreAnswered() {
        Gatherer<String, String> gatherer = held(ONE_STATEMENT);
        CompletableFuture<String> asked = gatherer.ask("asked");
        awaitBegun();
        List<CompletableFuture<String>> waiting = IntStream.range(0, 3)
                .mapToObj(i -> gatherer.ask("waiting " + i))
                .toList();

        CompletableFuture<String> refused = gatherer.ask("refused");

        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(() -> Concurrency.get(refused)).isInstanceOf(StorageUnavailable.class);
        release.countDown();
        assertThat(Concurrency.get(asked)).isEqualTo("asked!");
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(Concurrency.get(answer)).startsWith("waiting"));
    }

    @Test
    void whoeverAsksDoesNotWaitForAStatementThatHangs() {
        Gatherer<String, String> gatherer = held(IMPATIENT);
        CompletableFuture<String> asked = gatherer.ask("asked");
        awaitBegun();
        CompletableFuture<String> waiting = gatherer.ask("waiting");

        assertThat(List.of(asked, waiting))
                .allSatisfy(answer -> assertThat(answer)
                        .failsWithin(Duration.ofSeconds(2))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(StorageUnavailable.class));

        release.countDown();
        assertThat(Concurrency.get(gatherer.ask("next"))).isEqualTo("next!");
        assertThat(gathered).doesNotContain(List.of("waiting"));
    }

    @Test
    void questionThatWasGivenUpIsNotAsked() {
        Gatherer<String, String> gatherer = held(ONE_STATEMENT);
        CompletableFuture<String> asked = gatherer.ask("asked");
        awaitBegun();
        CompletableFuture<String> givenUp = gatherer.ask("given up");
        CompletableFuture<String> other = gatherer.ask("other");

        givenUp.cancel(false);
        release.countDown();

        assertThat(List.of(Concurrency.get(asked), Concurrency.get(other))).containsExactly("asked!", "other!");
        assertThat(gathered).containsExactly(List.of("asked"), List.of("other"));
    }

    @Test
    void statementThatAnswersTooFewQuestionsFailsAllOfThem() {
        Gatherer<String, String> gatherer = gatherers.gatherer(ONE_STATEMENT, asked -> List.of());

        assertThatThrownBy(() -> Concurrency.get(gatherer.ask("asked"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingWaitsForWhatIsUnderWayAndWhatWaits() {
        Gatherer<String, String> gatherer = held(ONE_STATEMENT);
        CompletableFuture<String> running = gatherer.ask("running");
        awaitBegun();
        CompletableFuture<String> waiting = gatherer.ask("waiting");

        Concurrency.assertWaits(
                hold -> {
                    hold.run();
                    release.countDown();
                },
                gatherers::close);

        assertThat(Concurrency.get(running)).isEqualTo("running!");
        assertThat(Concurrency.get(waiting)).isEqualTo("waiting!");
        assertThatThrownBy(() -> Concurrency.get(gatherer.ask("late"))).isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void manyThreadsAtOnceAllGetTheirOwnAnswers() throws Exception {
        Gatherer<Integer, Integer> gatherer = gatherers.gatherer(
                new Limits(2, 16, 1_000, 3, 4, TimeUnit.SECONDS.toNanos(20)),
                asked -> asked.stream().map(number -> -number).toList());
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> done = IntStream.range(0, 8)
                    .mapToObj(asker -> askers.submit(() -> IntStream.range(0, 5_000)
                            .map(i -> asker * 10_000 + i)
                            .allMatch(number -> Concurrency.get(gatherer.ask(number)) == -number)))
                    .toList();

            for (Future<Boolean> right : done) {
                assertThat(right.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            askers.shutdownNow();
        }
    }

    /** Its first statement hangs until it is released. */
    private Gatherer<String, String> held(Limits limits) {
        return gatherers.gatherer(limits, asked -> {
            gathered.add(asked);
            begun.countDown();
            await(release);
            return asked.stream().map(question -> question + "!").toList();
        });
    }

    private void awaitBegun() {
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
