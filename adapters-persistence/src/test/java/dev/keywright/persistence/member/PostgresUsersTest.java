package dev.keywright.persistence.member;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.UsersContract;
import dev.keywright.persistence.SharedStorage;

class PostgresUsersTest extends UsersContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
