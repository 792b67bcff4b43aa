package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.TokenLedgerContract;

class InMemoryTokenLedgerTest extends TokenLedgerContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
