package dev.keywright.persistence.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.TokenLedgerContract;
import dev.keywright.persistence.SharedStorage;

class PostgresTokenLedgerTest extends TokenLedgerContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
