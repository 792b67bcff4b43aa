package dev.keywright.application.memory;

import dev.keywright.application.secret.PepperStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryPepperStore implements PepperStore {
    private final Map<Integer, byte[]> peppers = new ConcurrentHashMap<>();

    @Override
    public Map<Integer, byte[]> load() {
        Map<Integer, byte[]> copies = new HashMap<>();
        peppers.forEach((version, wrapped) -> copies.put(version, wrapped.clone()));
        return copies;
    }

    @Override
    public void addIfAbsent(int version, byte[] wrapped) {
        peppers.putIfAbsent(version, wrapped.clone());
    }

    void replace(int version, byte[] wrapped) {
        peppers.replace(version, wrapped.clone());
    }
}
