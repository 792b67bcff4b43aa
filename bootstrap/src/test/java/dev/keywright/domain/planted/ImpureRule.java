package dev.keywright.domain.planted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Reads a file and the clock, as no rule may. */
public final class ImpureRule {

    private ImpureRule() {}

    static boolean isLate(Path deadline) {
        return Files.exists(deadline) && Instant.now().isAfter(Instant.EPOCH);
    }
}
