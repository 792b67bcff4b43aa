package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.masterkey.WrappedThingsContract;
import dev.keywright.application.secret.PepperStore;

class InMemoryWrappedThingsTest extends WrappedThingsContract {
    private final Storage storage = InMemoryStorage.create();
    private final PepperStore peppers = InMemoryStorage.peppers();

    @Override
    protected Storage storage() {
        return storage;
    }

    @Override
    protected WrappedThings things() {
        return InMemoryStorage.wrappedThings(storage, peppers);
    }

    @Override
    protected PepperStore peppers() {
        return peppers;
    }
}
