package dev.keywright.persistence.token;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.KeyCredentialsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresKeyCredentialsTest extends KeyCredentialsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
