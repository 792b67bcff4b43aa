package dev.keywright.persistence.integration;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.SharesContract;
import dev.keywright.persistence.SharedStorage;

class PostgresSharesTest extends SharesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
