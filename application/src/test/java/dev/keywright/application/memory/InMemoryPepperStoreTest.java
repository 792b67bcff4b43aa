package dev.keywright.application.memory;

import dev.keywright.application.secret.PepperStore;
import dev.keywright.application.secret.PepperStoreContract;

class InMemoryPepperStoreTest extends PepperStoreContract {
    @Override
    protected PepperStore peppers() {
        return InMemoryStorage.peppers();
    }
}
