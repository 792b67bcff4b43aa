package dev.keywright.application.token;

import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;

/** Stores signing keys. All methods take part in the thread's transaction. */
public interface SigningKeys {

    /** All keys, with the time of the storage's clock, by which they begin and end. */
    Snapshot load();

    void add(SigningKey key);

    void remove(KeyId key);

    /** @param databaseTime when it was read, by the storage's clock */
    record Snapshot(List<SigningKey> keys, Instant databaseTime) {

        public Snapshot {
            keys = List.copyOf(keys);
        }
    }
}
