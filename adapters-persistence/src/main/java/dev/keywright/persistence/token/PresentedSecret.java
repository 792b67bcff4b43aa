package dev.keywright.persistence.token;

import dev.keywright.domain.secret.SecretDigest;
import java.nio.ByteBuffer;
import java.util.List;

/** Tells secrets that were presented apart: the same one has the same digests, under the same peppers. Nothing is compared with what is stored. */
record PresentedSecret(List<Candidate> candidates) {

    record Candidate(int pepperVersion, ByteBuffer digest) {}

    static PresentedSecret of(List<SecretDigest> candidates) {
        return new PresentedSecret(candidates.stream()
                .map(digest -> new Candidate(digest.pepperVersion(), ByteBuffer.wrap(digest.bytes())))
                .toList());
    }
}
