package dev.keywright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keywright.application.StorageUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedTaskTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(RepeatedTask.class);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final BlockingQueue<Integer> times = new LinkedBlockingQueue<>();
    private int count;

    @BeforeEach
    void listen() {
        logged.start();
        LOGGER.addAppender(logged);
        LOGGER.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(logged);
    }

    @Test
    void whatFailsIsTriedAgain() throws InterruptedException {
        run(4, () -> {
            if (count == 1) {
                throw new StorageUnavailable("for a test", null);
            }
            if (count == 2) {
                throw new IllegalStateException("for a test");
            }
        });

        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.WARN, Level.ERROR);
    }

    @Test
    void databaseThatCantBeReachedIsToldOnceUntilItIsBack() throws InterruptedException {
        run(7, () -> {
            if (count != 4) {
                throw new StorageUnavailable("at " + count, null);
            }
        });

        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        first -> assertThat(first).contains("upkeep").contains("at 1"),
                        second -> assertThat(second).contains("at 5"));
    }

    /** As often, and to the end of the time before the last. */
    private void run(int atLeast, Runnable task) throws InterruptedException {
        try (RepeatedTask repeated = new RepeatedTask("upkeep", Duration.ofMillis(1), () -> {
            count++;
            times.add(count);
            task.run();
        })) {
            repeated.startAfter(Duration.ZERO);
            for (int n = 0; n < atLeast; n++) {
                assertThat(times.poll(10, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }
}
