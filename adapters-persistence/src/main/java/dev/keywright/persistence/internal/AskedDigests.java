package dev.keywright.persistence.internal;

import dev.keywright.domain.secret.SecretDigest;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * Secrets that are looked for at once, as arrays for one statement. Each may have been digested under any of the peppers, so that a question
 * may have several rows, of which one is right at most.
 */
public final class AskedDigests {

    private final List<Integer> questions = new ArrayList<>();
    private final List<byte[]> digests = new ArrayList<>();
    private final List<Integer> pepperVersions = new ArrayList<>();

    /** @param candidates the digests of one secret */
    public void add(int question, List<SecretDigest> candidates) {
        for (SecretDigest candidate : candidates) {
            questions.add(question);
            digests.add(candidate.bytes());
            pepperVersions.add(candidate.pepperVersion());
        }
    }

    /** Binds the arrays {@code questions}, {@code digests} and {@code pepper_versions}, of the same length. */
    public Query bindTo(Query query) {
        return query.bind("questions", BinaryArrays.ofIntegers(questions))
                .bind("digests", BinaryArrays.ofBytes(digests))
                .bind("pepper_versions", BinaryArrays.ofIntegers(pepperVersions));
    }
}
