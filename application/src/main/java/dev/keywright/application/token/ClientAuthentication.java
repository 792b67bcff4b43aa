package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenRefusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Compares what a client presents with what is stored. An unknown client costs the same work as a wrong secret: one look-up and one
 * digest.
 */
final class ClientAuthentication {

    private static final List<SecretDigest> NO_SECRETS = List.of(new SecretDigest(1, new byte[32]));

    /** A live key, and which of its secrets was presented. */
    record Client(LiveKey key, SecretId secret) {}

    private final Foundation foundation;
    private final SecretDigester digester;
    private final KeyCredentials credentials;

    ClientAuthentication(Foundation foundation, SecretDigester digester, KeyCredentials credentials) {
        this.foundation = foundation;
        this.digester = digester;
        this.credentials = credentials;
    }

    /**
     * Which of the key's secrets was presented. Whether key and secret still work, it doesn't say.
     *
     * @return fails with {@link TokenRefusal.InvalidClient} if there is no such key or none of its secrets matches
     */
    CompletionStage<SecretId> identify(ClientCredentials presented) {
        return credentials
                .find(presented.clientId())
                .thenApply(found -> match(presented.secret(), found).orElseThrow(TokenRefusal.InvalidClient::new));
    }

    /**
     * The live key whose secret was presented.
     *
     * @return fails with {@link TokenRefusal.InvalidClient} if there is no such key, the secret is wrong, or one of them has ended
     */
    CompletionStage<Client> authenticate(ClientCredentials presented) {
        return identify(presented).thenCompose(secret -> findLive(presented.clientId(), secret));
    }

    private CompletionStage<Client> findLive(ClientId id, SecretId secret) {
        return credentials
                .findLive(id, secret, foundation.now())
                .thenApply(live -> new Client(live.orElseThrow(TokenRefusal.InvalidClient::new), secret));
    }

    private Optional<SecretId> match(Secret presented, Optional<KeyCredential> credential) {
        if (credential.isEmpty()) {
            NO_SECRETS.forEach(digest -> digester.matches(presented, digest));
            return Optional.empty();
        }
        return credential.get().secrets().stream()
                .filter(secret -> digester.matches(presented, secret.digest()))
                .map(KeySecret::id)
                .findFirst();
    }
}
