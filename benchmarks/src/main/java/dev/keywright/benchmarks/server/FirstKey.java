package dev.keywright.benchmarks.server;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;

/** The private key of the first Owner, declared, so that it is known before Keywright starts. */
final class FirstKey {

    private FirstKey() {}

    static Client make() {
        byte[] random = new byte[Secret.RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Client(
                UUID.randomUUID().toString(),
                Secret.of(SecretPrefix.PRIVATE_KEY, random).reveal());
    }

    static Map<String, String> settings(Client key) {
        return Map.of(
                "KEYWRIGHT_BOOTSTRAP_CLIENT_ID", key.id(),
                "KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", key.secret());
    }
}
