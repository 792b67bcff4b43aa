package dev.keywright.application.integration;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.secret.SecretDigest;
import java.util.List;
import java.util.Optional;

/** Looks up credentials, dead ones too, as part of the thread's transaction. */
public interface Credentials {

    /**
     * The credential, if one of the digests is of a secret of that key. An unknown key and a wrong secret cost the same work.
     *
     * @param secret what {@link dev.keywright.application.secret.SecretDigester#candidates} made of the secret that was presented
     */
    Optional<Credential> find(ClientId key, List<SecretDigest> secret);

    /** The credential, if the key has a secret of that id. */
    Optional<Credential> find(ClientId key, SecretId secret);
}
