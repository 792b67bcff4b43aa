package dev.keywright.persistence.masterkey;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.masterkey.WrappedThingsContract;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.persistence.PostgresStorage;
import dev.keywright.persistence.SharedStorage;

class PostgresWrappedThingsTest extends WrappedThingsContract {

    private final PostgresStorage database = SharedStorage.emptied();

    @Override
    protected Storage storage() {
        return database.storage();
    }

    @Override
    protected WrappedThings things() {
        return database.wrappedThings();
    }

    @Override
    protected PepperStore peppers() {
        return database.pepperStore();
    }
}
