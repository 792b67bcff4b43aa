package dev.keywright.application.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.FixedPepperDigester;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
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
                storage.customRoles(),
                storage.invitations(),
                storage.sessions(),
                storage.apiKeys(),
                storage.keyPolicies(),
                storage.keyRotations(),
                storage.keyUsage(),
                counted(storage.keyCredentials()),
                counted(storage.tokenLedger()),
                storage.ledgerPartitions(),
                storage.signingKeys(),
                storage.auditTrail(),
                storage.givenAnswers(),
                storage.integrations());
    }

    private KeyCredentials counted(KeyCredentials credentials) {
        return (key, secret, now) -> {
            noted.add("find live");
            return credentials.findLive(key, secret, now);
        };
    }

    private TokenLedger counted(TokenLedger ledger) {
        return new TokenLedger() {
            @Override
            public CompletionStage<Optional<LiveCredential>> record(Issuance issuance) {
                noted.add("record");
                return ledger.record(issuance);
            }

            @Override
            public CompletionStage<Optional<LiveCredential>> find(TokenId token, Instant issuedAt, Instant now) {
                noted.add("find token");
                return ledger.find(token, issuedAt, now);
            }

            @Override
            public boolean revoke(TokenId token, Instant issuedAt, Instant now) {
                noted.add("revoke token");
                return ledger.revoke(token, issuedAt, now);
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
}
