package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Finds the live key whose client authenticates. An unknown client costs the same work as a wrong secret: one digest and one look-up. */
final class ClientAuthentication {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final KeyCredentials credentials;

    ClientAuthentication(Foundation foundation, SecretDigester digester, KeyCredentials credentials) {
        this.foundation = foundation;
        this.digester = digester;
        this.credentials = credentials;
    }

    /**
     * The live key whose secret was presented.
     *
     * @return fails with {@link TokenRefusal.InvalidClient} if there is no such key, the secret is wrong, or one of them has ended
     */
    CompletionStage<LiveCredential> authenticate(ClientCredentials presented) {
        CompletionStage<Optional<LiveCredential>> asked =
                credentials.findLive(presented.clientId(), digester.candidates(presented.secret()), foundation.now());
        return Cancellation.passedOn(
                asked.thenApply(found -> found.orElseThrow(TokenRefusal.InvalidClient::new)), asked);
    }
}
