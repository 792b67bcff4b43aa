package dev.keywright.persistence.internal;

import dev.keywright.domain.secret.SecretDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The arrays {@code questions}, {@code digests} and {@code pepper_versions}, of the same length. */
    public Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new HashMap<>();
        parameters.put("questions", Parameter.ofIntegers(questions));
        parameters.put("digests", Parameter.ofBytes(digests));
        parameters.put("pepper_versions", Parameter.ofIntegers(pepperVersions));
        return parameters;
    }
}
