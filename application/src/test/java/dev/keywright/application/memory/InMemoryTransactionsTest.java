package dev.keywright.application.memory;

import dev.keywright.application.TransactionsContract;
import dev.keywright.application.assembly.Storage;

class InMemoryTransactionsTest extends TransactionsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
