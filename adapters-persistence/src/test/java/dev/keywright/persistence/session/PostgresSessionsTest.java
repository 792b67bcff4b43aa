package dev.keywright.persistence.session;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.session.SessionsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresSessionsTest extends SessionsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
