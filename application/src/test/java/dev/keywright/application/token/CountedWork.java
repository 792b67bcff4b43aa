package dev.keywright.application.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.FixedPepperDigester;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Notes what is asked of the digester and of the key look-ups, in order. */
final class CountedWork implements SecretDigester {
    private final SecretDigester digester = new FixedPepperDigester();
    private final List<String> noted = new ArrayList<>();

    /** What was done since this was asked last. */
    List<String> take() {
        List<String> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }

    Storage around(Storage storage) {
        return new Storage(
                storage.transactions(),
                storage.standings(),
                storage.workspaces(),
                storage.users(),
                storage.members(),
                storage.invitations(),
                storage.sessions(),
                storage.apiKeys(),
                counted(storage.keyCredentials()),
                storage.tokenLedger(),
                storage.ledgerPartitions(),
                storage.signingKeys(),
                storage.auditTrail());
    }

    private KeyCredentials counted(KeyCredentials credentials) {
        return new KeyCredentials() {
            @Override
            public CompletionStage<Optional<KeyCredential>> find(ClientId key) {
                noted.add("find");
                return credentials.find(key);
            }

            @Override
            public CompletionStage<Optional<LiveKey>> findLive(ClientId key, SecretId secret, Instant now) {
                noted.add("find live");
                return credentials.findLive(key, secret, now);
            }
        };
    }

    @Override
    public SecretDigest digest(Secret secret) {
        noted.add("digest");
        return digester.digest(secret);
    }

    @Override
    public List<SecretDigest> candidates(Secret secret) {
        noted.add("candidates");
        return digester.candidates(secret);
    }

    @Override
    public boolean matches(Secret secret, SecretDigest digest) {
        noted.add("compare");
        return digester.matches(secret, digest);
    }
}
