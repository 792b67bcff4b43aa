package dev.keywright.application;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the same UUIDs of version 7 in every run, each a millisecond newer than the one before. */
public final class SequentialIds implements IdGenerator {
    private static final long FIRST_MILLISECOND =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong made = new AtomicLong();

    @Override
    public UUID next() {
        long number = made.incrementAndGet();
        return new UUID((FIRST_MILLISECOND + number) << 16 | VERSION_7, VARIANT | number);
    }
}
