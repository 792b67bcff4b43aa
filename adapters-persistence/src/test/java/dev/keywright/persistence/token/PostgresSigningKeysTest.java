package dev.keywright.persistence.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.SigningKeysContract;
import dev.keywright.persistence.SharedStorage;

class PostgresSigningKeysTest extends SigningKeysContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
