package dev.keywright.crypto.member;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one Argon2id hashing costs (RFC 9106, section 3.1).
 *
 * @param memory in KiB
 * @param passes over that memory
 * @param lanes of that memory, computed one after the other here
 */
record Argon2Cost(int memory, int passes, int lanes) {

    /** OWASP's minimum: 19 MiB, two passes, one lane. */
    static final Argon2Cost CURRENT = new Argon2Cost(19 * 1024, 2, 1);

    private static final int MAX_MEMORY = 1024 * 1024;
    private static final int MAX_PASSES = 100;
    private static final int MAX_LANES = 64;

    Argon2Cost {
        boolean inRange =
                passes >= 1 && passes <= MAX_PASSES && lanes >= 1 && lanes <= MAX_LANES && memory <= MAX_MEMORY;
        if (!inRange || memory < 8 * lanes) {
            throw new IllegalArgumentException("Argon2 parameters are out of range");
        }
    }

    byte[] hash(byte[] password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
