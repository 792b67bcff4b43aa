package dev.keywright.persistence.internal;

import dev.keywright.application.TransactionsContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresTransactionsTest extends TransactionsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
