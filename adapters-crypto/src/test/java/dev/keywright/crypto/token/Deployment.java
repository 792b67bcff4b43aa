package dev.keywright.crypto.token;

import dev.keywright.application.TestClock;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.token.SigningKeys;
import dev.keywright.crypto.InterruptibleTransactions;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** One deployment's signing keys and clocks, which a test moves. */
final class Deployment {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final String ISSUER = "https://keys.example.com";
    static final String AUDIENCE = "https://api.example.com";

    final Vault vault = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey()));
    final SignatureProvider provider;
    final WrappedSigningKeys wrapped;
    final TestClock databaseClock = new TestClock(NOW);
    final TestClock wallClock = new TestClock(NOW);
    final Storage storage = InMemoryStorage.create(databaseClock);
    final InterruptibleTransactions transactions = new InterruptibleTransactions(storage.transactions());
    final Queue<Runnable> background = new ArrayDeque<>();
    private long nanoTime = Long.MAX_VALUE - 1;

    Deployment(SignatureProvider provider) {
        this.provider = provider;
        this.wrapped = new WrappedSigningKeys(vault, provider);
    }

    SigningKey addKey(SigningAlgorithm algorithm, Instant activatesAt) {
        return add(wrapped.generate(algorithm, databaseClock.instant(), activatesAt));
    }

    SigningKey add(SigningKey key) {
        storage.transactions().inTransaction(() -> {
            storage.signingKeys().add(key);
            return key;
        });
        return key;
    }

    void remove(SigningKey key) {
        storage.transactions().inTransaction(() -> {
            storage.signingKeys().remove(key.id());
            return key;
        });
    }

    SigningKeys.Snapshot load() {
        return storage.transactions().inTransaction(storage.signingKeys()::load);
    }

    SigningKeyRing node() {
        return node(ISSUER, AUDIENCE);
    }

    SigningKeyRing node(String issuer, String audience) {
        LoadedKeys keys = new LoadedKeys(storage.signingKeys(), transactions, wrapped, background::add, () -> nanoTime);
        return new SigningKeyRing(
                keys,
                new TokenClaims(issuer, audience),
                new VerifiedTokens(wallClock, () -> nanoTime),
                wallClock,
                () -> nanoTime);
    }

    /** Lets time go by, on the database's clock and on the nodes' monotonic one; the nodes' wall clock stands still. */
    void pass(Duration time) {
        databaseClock.advance(time);
        nanoTime += time.toNanos();
    }

    void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    /** A token of any header and any claims, signed with a real key as nobody outside can. */
    String sign(SigningKey key, String header, String claims) throws Exception {
        String input = base64Url(header) + "." + base64Url(claims);
        SignatureScheme scheme = SignatureScheme.of(key.algorithm(), provider);
        byte[] signature = scheme.sign(input.getBytes(StandardCharsets.US_ASCII), privateKey(key));
        return input + "." + Base64Url.encode(signature);
    }

    PrivateKey privateKey(SigningKey key) throws Exception {
        byte[] pkcs8 =
                vault.unwrap("signing-key:" + key.id(), key.wrappedPrivateKey().bytes());
        return SignatureScheme.of(key.algorithm(), provider).privateKey(pkcs8);
    }

    /** The token with another signature. */
    static String altered(String token) {
        int start = token.lastIndexOf('.') + 1;
        char first = token.charAt(start) == 'A' ? 'B' : 'A';
        return token.substring(0, start) + first + token.substring(start + 1);
    }

    static String base64Url(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
