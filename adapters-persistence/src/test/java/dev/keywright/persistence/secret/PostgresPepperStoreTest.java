package dev.keywright.persistence.secret;

import dev.keywright.application.secret.PepperStore;
import dev.keywright.application.secret.PepperStoreContract;
import dev.keywright.persistence.SharedStorage;

class PostgresPepperStoreTest extends PepperStoreContract {

    @Override
    protected PepperStore peppers() {
        return SharedStorage.emptied().pepperStore();
    }
}
