package dev.keywright.persistence.integration;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.CredentialsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresCredentialsTest extends CredentialsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
