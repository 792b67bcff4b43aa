package dev.keywright.crypto;

import dev.keywright.application.token.SigningKeys;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Signing keys in a list, with a database's clock that a test sets. */
public final class FakeSigningKeys implements SigningKeys {

    private final List<SigningKey> keys = new ArrayList<>();
    private Instant databaseTime;
    private int loads;

    public FakeSigningKeys(Instant databaseTime) {
        this.databaseTime = databaseTime;
    }

    public Instant databaseTime() {
        return databaseTime;
    }

    public void advance(Duration time) {
        databaseTime = databaseTime.plus(time);
    }

    /** How often the keys were loaded. */
    public int loads() {
        return loads;
    }

    @Override
    public Snapshot load() {
        loads++;
        return new Snapshot(keys, databaseTime);
    }

    @Override
    public void add(SigningKey key) {
        keys.add(key);
    }

    @Override
    public void remove(KeyId key) {
        keys.removeIf(stored -> stored.id().equals(key));
    }

    /** Puts another row in the place of the one with its ID. */
    public void replace(SigningKey key) {
        keys.replaceAll(stored -> stored.id().equals(key.id()) ? key : stored);
    }
}
