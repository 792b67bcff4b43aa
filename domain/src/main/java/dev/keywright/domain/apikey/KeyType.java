package dev.keywright.domain.apikey;

import dev.keywright.domain.secret.SecretPrefix;

/** The two kinds of API key. */
public enum KeyType {
    /** Belongs to a member and acts as that member. */
    PRIVATE(SecretPrefix.PRIVATE_KEY),
    /** Belongs to the workspace and to no user. */
    SERVICE(SecretPrefix.SERVICE_KEY);

    private final SecretPrefix secretPrefix;

    KeyType(SecretPrefix secretPrefix) {
        this.secretPrefix = secretPrefix;
    }

    /** How this kind's client secrets begin. */
    public SecretPrefix secretPrefix() {
        return secretPrefix;
    }
}
