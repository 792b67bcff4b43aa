package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.UsersContract;

class InMemoryUsersTest extends UsersContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
