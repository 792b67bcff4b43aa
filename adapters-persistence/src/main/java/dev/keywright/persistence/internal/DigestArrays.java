package dev.keywright.persistence.internal;

import dev.keywright.domain.secret.SecretDigest;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * Looks for a row by any of several digests, each under its own pepper, with one statement whose text is always the same. A row gives its
 * digest as {@code bytes} and {@code pepper_version}, by which {@link SecretDigest} is made.
 */
public final class DigestArrays {

    /** Is true of a row that has one of the digests. */
    public static final String MATCHES = """
            (digest, pepper_version) in (
                select candidate.digest, candidate.pepper_version
                from unnest(:digests, :pepper_versions) as candidate (digest, pepper_version)
            )
            """;

    private DigestArrays() {}

    public static Query bindTo(Query query, List<SecretDigest> digests) {
        return query.bindArray(
                        "digests",
                        byte[].class,
                        digests.stream().map(SecretDigest::bytes).toArray())
                .bindArray(
                        "pepper_versions",
                        Integer.class,
                        digests.stream().map(SecretDigest::pepperVersion).toArray());
    }
}
