package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.session.SessionsContract;

class InMemorySessionsTest extends SessionsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
