package dev.keywright.crypto;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.keywright.application.IdGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7. Those of the same millisecond count up from a random start (RFC 9562, section 6.2, method 2), so each of a process
 * sorts after the one before it as long as the system's clock doesn't step back.
 */
final class TimeOrderedIds implements IdGenerator {

    private final TimeBasedEpochGenerator generator;

    TimeOrderedIds(SecureRandom random) {
        this.generator = Generators.timeBasedEpochGenerator(random);
    }

    @Override
    public UUID next() {
        return generator.generate();
    }
}
