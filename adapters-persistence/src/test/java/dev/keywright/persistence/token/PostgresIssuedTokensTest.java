package dev.keywright.persistence.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.IssuedTokensContract;
import dev.keywright.persistence.SharedStorage;

class PostgresIssuedTokensTest extends IssuedTokensContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
