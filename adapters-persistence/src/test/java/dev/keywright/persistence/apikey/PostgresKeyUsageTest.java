package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyUsageContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresKeyUsageTest extends KeyUsageContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
