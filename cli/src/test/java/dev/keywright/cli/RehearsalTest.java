package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
    @Test
    @Timeout(60)
    void everyCommandGetsItsAnswerAndTheOneForHttpsAFailureAtOnce() throws IOException {
        assertThat(Rehearsal.rehearse()).containsExactly(0, 0, 0, 0, 0, 0, 5);
    }
}
