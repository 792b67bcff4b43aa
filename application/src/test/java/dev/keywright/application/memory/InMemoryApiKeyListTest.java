package dev.keywright.application.memory;

import dev.keywright.application.apikey.ApiKeyListContract;
import dev.keywright.application.assembly.Storage;

class InMemoryApiKeyListTest extends ApiKeyListContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
