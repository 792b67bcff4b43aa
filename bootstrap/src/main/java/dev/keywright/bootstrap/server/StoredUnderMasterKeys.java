package dev.keywright.bootstrap.server;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.masterkey.MasterKeyUseCases;
import dev.keywright.application.masterkey.RewrapAll;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.masterkey.WrappedThings.Count;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The master keys of a deployment and what is encrypted under them, for the commands about them. */
final class StoredUnderMasterKeys {

    private final Foundation foundation;
    private final MasterKeyRing keys;
    private final WrappedThings things;
    private final RewrapAll rewrapAll;

    private StoredUnderMasterKeys(
            Foundation foundation, MasterKeyRing keys, WrappedThings things, RewrapAll rewrapAll) {
        this.foundation = foundation;
        this.keys = keys;
        this.things = things;
        this.rewrapAll = rewrapAll;
    }

    /** @param keys those that the node was assembled with */
    static StoredUnderMasterKeys of(Node node, MasterKeyRing keys) {
        WrappedThings things = node.storage().wrappedThings();
        return new StoredUnderMasterKeys(
                node.foundation(),
                keys,
                things,
                MasterKeyUseCases.rewrapAll(
                        node.foundation(),
                        things,
                        node.cryptography().rewrapping(),
                        node.storage().storage().auditTrail()));
    }

    /** As {@link Product#rotateMasterKey} has it. */
    String rotate(int batch, Consumer<String> progress) {
        requireAllKeys();
        if (keys instanceof MasterKeyFiles files) {
            progress.accept(foundation.transactions().exclusively(ClusterLock.MASTER_KEYS, () -> begin(files)));
        } else {
            requireSeveralKeys();
        }
        RewrapAll.Result result = rewrapAll.rewrap(new RewrapAll.Command(
                batch,
                told -> progress.accept(
                        "Encrypted anew: " + MasterKeyTexts.of(told.kind(), told.done()) + " so far.")));
        requireAllReadable(result);
        return MasterKeyTexts.done(result) + "\n" + status();
    }

    /** A rotation that ended in the middle is gone on with, rather than another one begun. */
    private String begin(MasterKeyFiles files) {
        MasterKeyId primary = files.primary().id();
        boolean underWay = files.all().size() > 1 && count().stream().anyMatch(count -> !isUnder(primary, count));
        if (underWay) {
            return "Going on with the rotation to master key " + primary + ", which was begun before.";
        }
        String kept = files.makeNew().toString();
        return "Made master key " + files.primary().id() + ". The one before it, " + primary + ", is kept in " + kept
                + ".";
    }

    private void requireSeveralKeys() {
        if (keys.all().size() == 1) {
            throw new StartupFailure(
                    "There is no other master key than KEYWRIGHT_MASTER_KEY to rotate from. First, on every"
                            + " node, add a new key (`openssl rand -base64 32`) as KEYWRIGHT_MASTER_KEY_OTHERS and restart it;"
                            + " then, on every node, exchange the two, so that the new one is KEYWRIGHT_MASTER_KEY, and restart"
                            + " it; then run this again with the settings of a node.");
        }
    }

    private void requireAllKeys() {
        List<Count> missing = count().stream()
                .filter(count ->
                        count.key().filter(id -> keys.find(id).isEmpty()).isPresent())
                .toList();
        if (!missing.isEmpty()) {
            MasterKeyId id = missing.get(0).key().orElseThrow();
            throw new StartupFailure("Nothing was changed: " + MasterKeyTexts.ofAll(missing)
                    + " can't be read without master key " + id + ", which isn't at hand. Add that key to"
                    + " KEYWRIGHT_MASTER_KEY_OTHERS; or, where master keys are generated, put its file master.key." + id
                    + " back into the data folder. Then run this again.");
        }
    }

    private static void requireAllReadable(RewrapAll.Result result) {
        if (!result.unreadable().isEmpty()) {
            throw new StartupFailure(MasterKeyTexts.done(result) + "\nBut no master key at hand decrypts "
                    + result.unreadable().stream().map(MasterKeyTexts::of).collect(Collectors.joining(", "))
                    + ". They are as they were, and no use to any node either: they were altered, or are under a key that"
                    + " is gone. Delete an integration among them and create it again.");
        }
    }

    /** As {@link Product#masterKeyStatus} has it. */
    String status() {
        List<Count> counts = count();
        MasterKeyId primary = keys.primary().id();
        List<String> lines = new ArrayList<>();
        lines.add("Master key " + primary + " encrypts: " + MasterKeyTexts.ofAll(under(primary, counts)) + ".");
        keys.all().stream()
                .map(MasterKey::id)
                .filter(id -> !id.equals(primary))
                .distinct()
                .forEach(id -> lines.add(earlier(id, under(id, counts))));
        List<Count> unmarked =
                counts.stream().filter(count -> count.key().isEmpty()).toList();
        if (!unmarked.isEmpty()) {
            lines.add("From before master keys could be told apart: " + MasterKeyTexts.ofAll(unmarked) + ".");
        }
        counts.stream()
                .flatMap(count -> count.key().stream())
                .filter(id -> keys.find(id).isEmpty())
                .distinct()
                .forEach(id -> lines.add("Master key " + id + " isn't at hand, and is needed for "
                        + MasterKeyTexts.ofAll(under(id, counts)) + "."));
        return String.join("\n", lines);
    }

    private String earlier(MasterKeyId id, List<Count> counts) {
        String where = keys instanceof MasterKeyFiles files
                ? files.earlier(id).toString()
                : "its line in KEYWRIGHT_MASTER_KEY_OTHERS";
        return counts.isEmpty()
                ? "Master key " + id
                        + " is no longer in use: nothing is encrypted under it. Backups of the database from"
                        + " before need it. Keep it with them; once there are none, remove " + where + "."
                : "Master key " + id + " only decrypts: " + MasterKeyTexts.ofAll(counts)
                        + ". Keep it; master-key rotate encrypts them anew.";
    }

    private static List<Count> under(MasterKeyId id, List<Count> counts) {
        return counts.stream().filter(count -> isUnder(id, count)).toList();
    }

    private static boolean isUnder(MasterKeyId id, Count count) {
        return count.key().equals(Optional.of(id));
    }

    private List<Count> count() {
        return foundation.inTransaction(things::count);
    }
}
