package dev.keywright.persistence.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.LedgerPartitionsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresLedgerPartitionsTest extends LedgerPartitionsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
