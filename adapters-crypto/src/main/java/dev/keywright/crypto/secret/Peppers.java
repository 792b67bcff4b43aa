package dev.keywright.crypto.secret;

import dev.keywright.application.Transactions;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.crypto.vault.Names;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Digests of secrets: HMAC-SHA-256 of the secret's text alone, so that a leaked secret can be traced to its key, under peppers that are
 * stored encrypted. Without them, a copy of the database doesn't even let anyone check a guess.
 */
public final class Peppers implements SecretDigester {

    private static final int FIRST_VERSION = 1;

    private final List<Pepper> newestFirst;

    private Peppers(List<Pepper> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /**
     * The deployment's peppers. If it has none yet, the first is made; of several nodes that do so at the same time, all use the one that
     * was stored first.
     *
     * @throws dev.keywright.crypto.vault.WrongMasterKey if they were stored under another master key
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached
     */
    public static Peppers open(PepperStore store, Transactions transactions, Vault vault, SecureRandom random) {
        Map<Integer, byte[]> wrapped = transactions.inTransaction(store::load);
        if (wrapped.isEmpty()) {
            addFirst(store, transactions, vault, random);
            // A transaction of its own, so that it sees what another node committed meanwhile.
            wrapped = transactions.inTransaction(store::load);
        }
        return new Peppers(unwrap(wrapped, vault));
    }

    private static void addFirst(PepperStore store, Transactions transactions, Vault vault, SecureRandom random) {
        byte[] key = new byte[Pepper.BYTES];
        random.nextBytes(key);
        byte[] wrapped = vault.wrap(Names.pepper(FIRST_VERSION), key);
        transactions.inTransaction(() -> {
            store.addIfAbsent(FIRST_VERSION, wrapped);
            return wrapped;
        });
    }

    private static List<Pepper> unwrap(Map<Integer, byte[]> wrapped, Vault vault) {
        List<Pepper> newestFirst = wrapped.entrySet().stream()
                .map(entry -> new Pepper(entry.getKey(), vault.unwrap(Names.pepper(entry.getKey()), entry.getValue())))
                .sorted(Comparator.comparing(Pepper::version).reversed())
                .toList();
        if (newestFirst.isEmpty()) {
            throw new IllegalStateException("the pepper that was just stored isn't there");
        }
        return newestFirst;
    }

    @Override
    public SecretDigest digest(Secret secret) {
        return newest().digest(secret);
    }

    @Override
    public List<SecretDigest> candidates(Secret secret) {
        return newestFirst.stream().map(pepper -> pepper.digest(secret)).toList();
    }

    private Pepper newest() {
        return newestFirst.get(0);
    }
}
