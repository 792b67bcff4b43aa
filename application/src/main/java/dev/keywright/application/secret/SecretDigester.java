package dev.keywright.application.secret;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.util.List;

/** Makes digests of secrets under the deployment's peppers. Safe for use by many threads. */
public interface SecretDigester {

    /** The digest to store of a new secret, under the newest pepper. */
    SecretDigest digest(Secret secret);

    /** The digests that the secret may be stored under: one for each pepper, the newest first. */
    List<SecretDigest> candidates(Secret secret);
}
