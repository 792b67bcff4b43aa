package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.ApiKeyListContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresApiKeyListTest extends ApiKeyListContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
