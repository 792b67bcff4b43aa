package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.ApiKeysContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresApiKeysTest extends ApiKeysContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
