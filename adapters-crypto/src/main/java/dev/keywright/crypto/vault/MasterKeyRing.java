package dev.keywright.crypto.vault;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The master keys that are at hand: one encrypts, and all decrypt. So a deployment goes from one key to the next without a moment in which
 * something can't be read. Implementations are safe for use by many threads.
 */
public interface MasterKeyRing {

    /** The key that encrypts. */
    MasterKey primary();

    /** All keys, the one that encrypts first. */
    List<MasterKey> all();

    /** The key of that ID. A ring that can look for it elsewhere, where it doesn't have it, does so. */
    default Optional<MasterKey> find(MasterKeyId id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** A ring that stays as it is. */
    static MasterKeyRing of(MasterKey primary, List<MasterKey> others) {
        List<MasterKey> all = new ArrayList<>(others);
        all.add(0, primary);
        return new FixedKeyRing(List.copyOf(all));
    }

    /** A ring of this key only. */
    static MasterKeyRing of(MasterKey only) {
        return of(only, List.of());
    }
}
