package dev.keywright.application.memory;

import dev.keywright.application.apikey.ApiKeysContract;
import dev.keywright.application.assembly.Storage;

class InMemoryApiKeysTest extends ApiKeysContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
