package dev.keywright.bootstrap.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.history.StrictnessRun.Report;
import dev.keywright.bootstrap.e2e.history.StrictnessRun.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two nodes under load, and everything that can be stopped stopped meanwhile: nothing works any more once that is acknowledged. */
class StrictnessTest {

    private static final int LEAST_TRIES = 2;

    @Test
    void nothingThatBeginsAfterAStopWasAcknowledgedSucceedsOnEitherNode() throws InterruptedException {
        Settings settings = new Settings(Duration.ofSeconds(4), 8, new SecureRandom().nextLong(), LEAST_TRIES);

        Report report = StrictnessRun.run(settings);

        assertThat(report.violations()).as("%s", settings).isEmpty();
        assertThat(report.triedSoon())
                .as("%s", settings)
                .containsOnlyKeys(Arrays.stream(Operation.values())
                        .filter(operation -> operation.effect() == Operation.Effect.STOP)
                        .map(Operation::name)
                        .toList());
        assertThat(report.triedSoon().values()).as("%s", report.triedSoon()).allMatch(tries -> tries >= LEAST_TRIES);
    }
}
