package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.MembersContract;

class InMemoryMembersTest extends MembersContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
