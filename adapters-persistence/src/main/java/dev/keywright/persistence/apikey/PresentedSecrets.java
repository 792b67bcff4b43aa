package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.persistence.internal.AskedDigests;
import dev.keywright.persistence.internal.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Secrets that several clients presented at once, as rows of one statement. */
public final class PresentedSecrets {

    /** The rows. */
    public static final String ROWS = """
            unnest(:questions, :keys, :digests, :pepper_versions)
                as asked (question, client_id, digest, pepper_version)
            """;

    /**
     * Joins to the rows the secret {@code s} that was presented, then its key {@code k}, which must be the client's. A wrong secret is looked
     * for and not found, whether or not there is such a client, so that the time of the answer doesn't tell. The comparison of the client is
     * written so that the planner can't begin with it.
     */
    public static final String KEYS = """
            join api_key_secret s on s.digest = asked.digest and s.pepper_version = asked.pepper_version
            join api_key k on k.client_id = s.client_id and (k.client_id = asked.client_id) is true
            """ + LiveKeys.PLACE;

    private final AskedDigests secrets = new AskedDigests();
    private final List<ClientId> keys = new ArrayList<>();

    /** @param candidates the digests of the one secret that the client presented */
    public void add(int question, ClientId key, List<SecretDigest> candidates) {
        secrets.add(question, candidates);
        candidates.forEach(candidate -> keys.add(key));
    }

    /** The arrays of {@link #ROWS}; more may be added. */
    public Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = secrets.parameters();
        parameters.put("keys", Parameter.ofIds(keys, ClientId::value));
        return parameters;
    }
}
