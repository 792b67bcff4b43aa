package dev.keywright.application.memory;

import dev.keywright.application.apikey.KeyRotationsContract;
import dev.keywright.application.assembly.Storage;

class InMemoryKeyRotationsTest extends KeyRotationsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
