package dev.keywright.application.memory;

import dev.keywright.application.apikey.KeyUsageContract;
import dev.keywright.application.assembly.Storage;

class InMemoryKeyUsageTest extends KeyUsageContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
