package dev.keywright.application.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.Secret;

/**
 * A key that was just made.
 *
 * @param secret its client secret, which can't be had again
 */
public record CreatedKey(ListedKey key, Secret secret) {
    public ClientId clientId() {
        return key.key().clientId();
    }
}
