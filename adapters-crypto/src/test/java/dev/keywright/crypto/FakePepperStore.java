package dev.keywright.crypto;

import dev.keywright.application.secret.PepperStore;
import java.util.HashMap;
import java.util.Map;

/** Peppers in a map; a test may let another node be first. */
public final class FakePepperStore implements PepperStore {

    private final Map<Integer, byte[]> wrapped = new HashMap<>();
    private Runnable beforeAdding = () -> {};

    /** Has something happen between this node's look into the store and its addition. */
    public void beforeAdding(Runnable something) {
        beforeAdding = something;
    }

    @Override
    public Map<Integer, byte[]> load() {
        return Map.copyOf(wrapped);
    }

    @Override
    public void addIfAbsent(int version, byte[] pepper) {
        beforeAdding.run();
        wrapped.putIfAbsent(version, pepper.clone());
    }
}
