package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyRotationsContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresKeyRotationsTest extends KeyRotationsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
