package dev.keywright.bootstrap.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.TestClock;
import dev.keywright.domain.limit.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));

    private Buckets<Integer> buckets(int burst) {
        return new Buckets<>("test", new Limit(burst, 1, Duration.ofMinutes(1)), new ClockMeter(clock));
    }

    @Test
    void lookingTakesNothing() {
        Buckets<Integer> buckets = buckets(1);

        IntStream.range(0, 10).forEach(i -> assertThat(buckets.exhausted(1)).isEmpty());

        assertThat(buckets.take(1, "a test").isTaken()).isTrue();
        assertThat(buckets.exhausted(1)).isPresent();
    }

    @Test
    void ofManyAtOnceNoMoreAreGrantedThanThereAre() {
        Buckets<Integer> buckets = buckets(100);
        AtomicInteger taken = new AtomicInteger();

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                            for (int i = 0; i < 100; i++) {
                                taken.addAndGet(buckets.take(1, "a test").isTaken() ? 1 : 0);
                            }
                        }))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(taken).hasValue(100);
    }

    @Test
    void whoTriesManyKeysDoesNotMakeTheOneTriedOftenForgotten() {
        Buckets<Integer> buckets = buckets(50);
        for (int i = 0; i < 50; i++) {
            buckets.take(-1, "a test");
        }
        assertThat(buckets.exhausted(-1)).isPresent();

        for (int key = 0; key < 200_000; key++) {
            buckets.take(key, "a test");
            if (key % 1_000 == 0) {
                assertThat(buckets.exhausted(-1)).isPresent();
            }
        }

        assertThat(buckets.exhausted(-1)).isPresent();
    }

    @Test
    void whatIsLeftIsTold() {
        Buckets<Integer> buckets = buckets(3);

        assertThat(buckets.take(1, "a test").left().remaining()).isEqualTo(2);
        assertThat(buckets.take(1, "a test").left().remaining()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(buckets.take(1, "a test").left().remaining()).isEqualTo(1);
        buckets.take(1, "a test");
        Buckets.Taken none = buckets.take(1, "a test");

        assertThat(none.isTaken()).isFalse();
        assertThat(none.left().remaining()).isZero();
        assertThat(none.left().untilMore()).isEqualTo(Duration.ofSeconds(59));
    }
}
