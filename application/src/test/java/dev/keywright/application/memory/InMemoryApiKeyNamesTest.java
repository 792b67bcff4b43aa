package dev.keywright.application.memory;

import dev.keywright.application.apikey.ApiKeyNamesContract;
import dev.keywright.application.assembly.Storage;

class InMemoryApiKeyNamesTest extends ApiKeyNamesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
