package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.ApiKeyNamesContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresApiKeyNamesTest extends ApiKeyNamesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
