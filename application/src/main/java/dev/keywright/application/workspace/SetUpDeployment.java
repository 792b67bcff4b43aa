package dev.keywright.application.workspace;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;

/**
 * Creates a deployment's first workspace, the platform workspace, with its first Owner and that Owner's first private key. Done once: where
 * there is a platform workspace already, nothing changes, however many nodes try at the same time.
 */
@FunctionalInterface
public interface SetUpDeployment {

    /** @return whether this call did it; false if it was done before */
    boolean setUp(Command command);

    /**
     * @param clientSecret the key's secret, of the kind that private keys have
     */
    record Command(
            Name workspace, EmailAddress ownerEmail, Password ownerPassword, ClientId clientId, Secret clientSecret) {}
}
