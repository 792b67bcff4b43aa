package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.server.Client;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Service keys that follow from their numbers, secrets included, so that millions of them needn't be remembered. They were created one after
 * the other, evenly over a year.
 */
final class NumberedKeys {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final long SEED = 20261123;
    /** Different numbers, and the same number's different bytes, have seeds of their own. */
    private static final int SECRET = 0;

    private static final int CLIENT_ID = 1;
    private static final int SECRET_ID = 2;
    private static final int PURPOSES = 3;

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_BITS_A = 12;
    private static final int RANDOM_BITS_B = 62;

    private final long count;
    private final Instant from;

    /** @param until when the last of them was created, about */
    NumberedKeys(long count, Instant until) {
        this.count = count;
        this.from = until.truncatedTo(ChronoUnit.MICROS).minus(YEAR);
    }

    /** Their numbers are 0 to one less. */
    long count() {
        return count;
    }

    Client client(long number) {
        return new Client(clientId(number).toString(), secret(number).reveal());
    }

    /** In whole microseconds; later for a higher number. */
    Instant createdAt(long number) {
        long micros = YEAR.toSeconds() * 1_000_000 / count * number;
        return from.plus(micros, ChronoUnit.MICROS);
    }

    UUID clientId(long number) {
        return timeOrdered(number, CLIENT_ID);
    }

    UUID secretId(long number) {
        return timeOrdered(number, SECRET_ID);
    }

    String name(long number) {
        return "service key " + number;
    }

    Secret secret(long number) {
        byte[] random = new byte[Secret.RANDOM_BYTES];
        random(number, SECRET).nextBytes(random);
        return Secret.of(SecretPrefix.SERVICE_KEY, random);
    }

    /** A UUID of version 7 (RFC 9562, section 5.7) of the time at which the key was created. */
    private UUID timeOrdered(long number, int purpose) {
        SplittableRandom random = random(number, purpose);
        long millis = createdAt(number).toEpochMilli();
        long high = millis << 16 | VERSION_7 | random.nextLong() >>> (Long.SIZE - RANDOM_BITS_A);
        long low = VARIANT | random.nextLong() >>> (Long.SIZE - RANDOM_BITS_B);
        return new UUID(high, low);
    }

    private static SplittableRandom random(long number, int purpose) {
        return new SplittableRandom(SEED + number * PURPOSES + purpose);
    }
}
