package dev.keywright.benchmarks.timing;

import dev.keywright.benchmarks.server.Client;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A way to fail to authenticate, which the answer mustn't tell from the others. */
enum Attempt {
    /** A client that is there, with a well-formed secret that isn't its own. */
    WRONG_SECRET,
    /** A client ID that nobody has, with the same secret. */
    UNKNOWN_CLIENT,
    /**
     * The positive control: a client that is there, with a secret whose checksum is wrong, which everyone can compute. It is refused early, on
     * purpose, without a look into the database: if that can't be seen, nothing can.
     */
    EARLY_RETURN;

    /** Other credentials each time, so that nothing depends on which they are. */
    Client credentials(Client known, RandomGenerator random) {
        byte[] bytes = new byte[Secret.RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = Secret.of(SecretPrefix.SERVICE_KEY, bytes).reveal();
        return switch (this) {
            case WRONG_SECRET -> new Client(known.id(), secret);
            case UNKNOWN_CLIENT -> new Client(unknownId(known, random), secret);
            case EARLY_RETURN -> new Client(known.id(), withWrongChecksum(secret));
        };
    }

    /** As new as the client that is there: of the same time, by the id's first half. */
    private static String unknownId(Client known, RandomGenerator random) {
        UUID id = UUID.fromString(known.id());
        return new UUID(id.getMostSignificantBits(), (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
    }

    private static String withWrongChecksum(String secret) {
        int last = secret.length() - 1;
        return secret.substring(0, last) + (secret.charAt(last) == '0' ? '1' : '0');
    }
}
